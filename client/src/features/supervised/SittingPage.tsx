import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { PapersTab } from './papers/PapersTab.tsx';
import { CodeCard } from './sitting/CodeCard.tsx';
import { PeopleTab } from './sitting/PeopleTab.tsx';
import { SittingActions } from './sitting/SittingActions.tsx';
import { useSitting } from './sitting/useSitting.ts';

/** A test as its coordinator runs it: the code, who is in, who writes, who is done; and the papers. */
export default function SittingPage() {
  const { t } = useTranslation('supervised');
  const localized = useLocalized();
  const { sittingId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch } = useSitting(sittingId);
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <PageSkeleton />;
  const isOpen = data.state === 'open';
  const tab = search.get('tab') === 'papers' ? 'papers' : 'people';
  return (
    <>
      <PageHeader
        title={localized(data.title)}
        subtitle={`${localized(data.cohortTitle)} · ${localized(data.hallName)}`}
        badge={<Tag tone={isOpen ? 'live' : 'plain'}>{t(isOpen ? 'state.open' : 'state.closed')}</Tag>}
        back={{ to: `/hall-tests?hall=${data.hallId}`, label: t('hall.title') }}
        actions={data.code ? undefined : <SittingActions sitting={data} />}
      />
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {data.code && (
        <CodeCard code={data.code} title={localized(data.title)}>
          <SittingActions sitting={data} />
        </CodeCard>
      )}
      <Tabs
        value={tab}
        onChange={(next) => setSearch(next === 'papers' ? { tab: 'papers' } : {}, { replace: true })}
        mt="md"
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="people">{t('tab.people')}</Tabs.Tab>
          <Tabs.Tab value="papers">{t('tab.papers')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="people">{tab === 'people' && <PeopleTab sitting={data} />}</Tabs.Panel>
        <Tabs.Panel value="papers">{tab === 'papers' && <PapersTab sitting={data} />}</Tabs.Panel>
      </Tabs>
    </>
  );
}
