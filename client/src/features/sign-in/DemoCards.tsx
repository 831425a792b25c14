import { Loader, Skeleton, Text, Title } from '@mantine/core';
import type { DemoAccount } from '@minber/shared/identity/session';
import { sessionApi } from '@minber/shared/identity/session-api';
import {
  type Icon,
  IconBuildingCommunity,
  IconEye,
  IconMicrophone2,
  IconPlayerPlay,
  IconSettings,
  IconTimelineEvent,
  IconUser,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { currentLanguage, setLanguage } from '../../i18n/i18n.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { fullName } from '../../ui/names.ts';
import classes from './DemoCards.module.css';
import { useEnter } from './useEnter.ts';

const icons: Record<DemoAccount['role'], Icon> = {
  administrator: IconSettings,
  organiser: IconTimelineEvent,
  host: IconPlayerPlay,
  speaker: IconMicrophone2,
  coordinator: IconBuildingCommunity,
  learner: IconUser,
  observer: IconEye,
};

/** One press signs in as an invented person of each role. */
export function DemoCards({ accounts, loading }: { accounts: DemoAccount[]; loading: boolean }) {
  const { t } = useTranslation('signIn');
  const enter = useEnter();
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function be({ personId }: DemoAccount) {
    setBusy(personId);
    setError(null);
    try {
      // Whoever looks around reads on in his own language, not in the invented person's.
      await setLanguage(currentLanguage(), true);
      await enter(await call(sessionApi.signInDemo, { body: { personId } }));
    } catch (cause) {
      setError(cause);
      setBusy(null);
    }
  }

  return (
    <section aria-labelledby="demo-cards">
      <Title order={2} size="h4" id="demo-cards">
        {t('demo.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('demo.text')}
      </Text>
      {error !== null && <ErrorPanel error={error} />}
      <ul className={classes.cards}>
        {loading &&
          Object.keys(icons).map((role) => (
            <li key={role}>
              <Skeleton height={86} radius="lg" />
            </li>
          ))}
        {accounts.map((account) => {
          const Icon = icons[account.role];
          return (
            <li key={account.personId}>
              <button type="button" className={classes.card} disabled={busy !== null} onClick={() => void be(account)}>
                <span className={classes.icon} aria-hidden>
                  {busy === account.personId ? <Loader size={20} /> : <Icon size={22} stroke={1.7} />}
                </span>
                <span className={classes.words}>
                  <strong>{t(`common:role.${account.role}`)}</strong>
                  <span className={classes.name}>{fullName(account.name)}</span>
                  <span className={classes.does}>{t(`demo.does.${account.role}`)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
