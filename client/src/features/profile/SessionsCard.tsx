import { Button, Group, Stack, Text } from '@mantine/core';
import { sessionApi } from '@minber/shared/identity/session-api';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ask, refresh } from '../../api/query.ts';
import { useSignOut } from '../../app/shell/useSignOut.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card } from '../../ui/Card.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useRun } from '../../ui/useRun.ts';
import classes from './SessionsCard.module.css';

/** Where he is signed in, each to be ended, or all at once. */
export function SessionsCard() {
  const { t } = useTranslation('profile');
  const format = useFormat();
  const { signOut, question } = useSignOut(true);
  const sessions = useQuery(ask(sessionApi.sessions));
  const ending = useRun();

  async function end(sessionId: string) {
    await call(sessionApi.endSession, { params: { sessionId } });
    await refresh(sessionApi.sessions);
  }

  return (
    <Card title={t('sessions.title')}>
      <Stack>
        {sessions.isPending && <ListSkeleton rows={2} />}
        {sessions.error && <ErrorPanel error={sessions.error} retry={() => void sessions.refetch()} />}
        {ending.error !== null && <ErrorPanel error={ending.error} />}
        <ul className={classes.list}>
          {sessions.data?.items.map((session) => (
            <li key={session.id} className={classes.session}>
              <div>
                <Group gap="xs">
                  <Text fw={550}>{session.device || t('sessions.unknown')}</Text>
                  {session.current && <Tag tone="good">{t('sessions.current')}</Tag>}
                </Group>
                <Text size="sm" c="dimmed">
                  {t('sessions.seen', { time: format.dateTime(session.lastSeenAt), address: session.address })}
                </Text>
              </div>
              {!session.current && (
                <Button
                  size="sm"
                  variant="default"
                  loading={ending.busy}
                  onClick={() => void ending.run(() => end(session.id))}
                >
                  {t('sessions.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <Group>
          <ConfirmButton
            title={t('sessions.allTitle')}
            text={t('sessions.allText')}
            confirm={t('sessions.all')}
            run={signOut}
          >
            {t('sessions.all')}
          </ConfirmButton>
        </Group>
        {question}
      </Stack>
    </Card>
  );
}
