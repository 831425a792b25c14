import { Alert, Button, Group, Text } from '@mantine/core';
import type { LiveSession } from '@minber/shared/live/state';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import type { SeminarSession } from '../../live/session.ts';
import { Card } from '../../ui/Card.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useNow } from '../../ui/useNow.ts';
import { clockLength } from '../stage/clockLength.ts';
import { useAction } from '../stage/useAction.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import classes from './SessionCard.module.css';
import { StartButton } from './StartButton.tsx';

/** Start, pause, resume, end. */
export function SessionCard({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const { live } = useWatchable(session.state);
  const running = live?.session;
  if (!running) return <Card title={t('studio:session.title')}>{t('studio:session.none')}</Card>;
  return (
    <Card title={t('studio:session.title')} actions={<StateBadge state={running.state} />}>
      <Clock running={running} />
      <Buttons session={session} running={running} />
    </Card>
  );
}

function Clock({ running }: { running: LiveSession }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(500);
  const { state, startedAt, plannedStart, plannedEnd } = running;
  const planned = state === 'planned';
  const untilMs = (planned ? plannedStart : plannedEnd) - now;
  return (
    <dl className={classes.clock}>
      <div>
        <dt>
          {t(!planned ? 'studio:session.running' : untilMs < 0 ? 'studio:session.late' : 'studio:session.startsIn')}
        </dt>
        <dd className="numeric">{clockLength(planned ? Math.abs(untilMs) : now - (startedAt ?? now))}</dd>
      </div>
      <div>
        <dt>{t(untilMs < 0 && !planned ? 'studio:session.over' : 'studio:session.planned')}</dt>
        <dd className="numeric">
          {planned || untilMs >= 0 ? format.timeRange(plannedStart, plannedEnd) : clockLength(-untilMs)}
        </dd>
      </div>
    </dl>
  );
}

function Buttons({ session, running }: { session: SeminarSession; running: LiveSession }) {
  const { t } = useTranslation();
  const action = useAction();
  const { sessionId, state } = running;
  if (state === 'ended') return <Text c="dimmed">{t('studio:session.ended')}</Text>;
  if (state === 'planned') return <StartButton session={session} sessionId={sessionId} />;
  const turn = state === 'live' ? 'pause' : 'resume';
  return (
    <>
      <Group grow>
        <Button
          variant="default"
          leftSection={
            state === 'live' ? <IconPlayerPause size={20} aria-hidden /> : <IconPlayerPlay size={20} aria-hidden />
          }
          loading={action.busy}
          onClick={() => void action.run(() => session.ask(`session:${turn}`, { sessionId }))}
        >
          {t(`studio:session.${turn}`)}
        </Button>
        <ConfirmButton
          color="red"
          destructive
          title={t('studio:session.endTitle')}
          text={t('studio:session.endText')}
          confirm={t('studio:session.end')}
          run={() => session.ask('session:end', { sessionId })}
        >
          {t('studio:session.end')}
        </ConfirmButton>
      </Group>
      {action.error && (
        <Alert color="red" mt="sm">
          {action.error}
        </Alert>
      )}
    </>
  );
}
