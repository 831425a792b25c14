import { Tabs } from '@mantine/core';
import type { Seminar } from '@minber/shared/seminars/state';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { ExpectedTab } from './ExpectedTab.tsx';
import { GuestsTab } from './GuestsTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { PolicyTab } from './PolicyTab.tsx';
import { SeminarActions } from './SeminarActions.tsx';
import { SeminarGate } from './SeminarGate.tsx';
import classes from './SeminarPage.module.css';

const tabs = ['overview', 'expected', 'guests', 'policy'] as const;

/** One seminar: what it is, and for those who plan or oversee it, its list, guests and policy. */
export default function SeminarPage() {
  return <SeminarGate>{(seminar) => <Content seminar={seminar} />}</SeminarGate>;
}

function Content({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const localized = useLocalized();
  const format = useFormat();
  const [address, setAddress] = useSearchParams();
  const { plan, mine } = seminar;
  const shown = tabs.filter(
    (tab) => tab === 'overview' || (tab === 'expected' ? plan !== null && mine.mayReadExpected : plan !== null),
  );
  const wanted = shown.find((tab) => tab === address.get('tab')) ?? 'overview';
  const first = seminar.sessions[0];
  const last = seminar.sessions.at(-1);
  return (
    <>
      <PageHeader
        title={localized(seminar.title)}
        subtitle={first && last && format.dayRange(first.startsAt, last.endsAt)}
        badge={<StateBadge state={seminar.state} />}
        back={{ to: plan ? '/seminars' : '/', label: plan ? t('title') : t('home') }}
      />
      <SeminarActions seminar={seminar} />
      {shown.length === 1 ? (
        <OverviewTab seminar={seminar} />
      ) : (
        <Tabs
          value={wanted}
          onChange={(tab) => setAddress(tab && tab !== 'overview' ? { tab } : {}, { replace: true })}
          keepMounted={false}
        >
          <Tabs.List mb="lg" className={classes.tabs}>
            {shown.map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {tab === 'expected' ? t('tab.expected', { count: plan?.expectedCount ?? 0 }) : t(`tab.${tab}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="overview">
            <OverviewTab seminar={seminar} />
          </Tabs.Panel>
          <Tabs.Panel value="expected">
            <ExpectedTab seminar={seminar} />
          </Tabs.Panel>
          <Tabs.Panel value="guests">
            <GuestsTab seminar={seminar} />
          </Tabs.Panel>
          <Tabs.Panel value="policy">
            <PolicyTab seminar={seminar} />
          </Tabs.Panel>
        </Tabs>
      )}
    </>
  );
}
