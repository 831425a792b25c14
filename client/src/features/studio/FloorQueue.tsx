import { Alert, Button, Group, Text } from '@mantine/core';
import type { FloorEntry } from '@minber/shared/live/state';
import { IconBuilding, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { Card } from '../../ui/Card.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Timer } from '../stage/Timer.tsx';
import { useAction } from '../stage/useAction.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import classes from './FloorQueue.module.css';

/** Who asks to speak, in the order of asking. */
export function FloorQueue({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const { floor } = useWatchable(session.state);
  const entries = floor ?? [];
  return (
    <Card title={t('studio:floor.title')} actions={<span className="numeric">{entries.length}</span>}>
      {entries.length === 0 && <Text c="dimmed">{t('studio:floor.empty')}</Text>}
      <ol className={classes.list}>
        {entries.map((entry) => (
          <Entry key={entry.entryId} session={session} entry={entry} />
        ))}
      </ol>
    </Card>
  );
}

function Entry({ session, entry }: { session: SeminarSession; entry: FloorEntry }) {
  const { t } = useTranslation();
  const action = useAction();
  const { entryId, caption, state } = entry;
  const details = [caption.position, caption.place].filter(Boolean).join(' · ');
  const Icon = entry.asker.kind === 'hall' ? IconBuilding : IconUser;
  const does = (event: 'floor:invite' | 'floor:remove' | 'floor:end') => () =>
    void action.run(() => session.ask(event, { entryId }));
  return (
    <li className={classes.entry} data-state={state}>
      <Icon size={20} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <div className={classes.head}>
          <strong>{caption.name}</strong>
          {state === 'waiting' && (
            <span className={classes.waits}>
              <Timer since={entry.askedAt} />
            </span>
          )}
        </div>
        {details && <span className={classes.details}>{details}</span>}
        <q>{entry.line}</q>
        {action.error && (
          <Alert color="red" mt={4}>
            {action.error}
          </Alert>
        )}
        <Group gap="xs" mt={6}>
          {state === 'waiting' && (
            <Button size="compact-md" loading={action.busy} onClick={does('floor:invite')}>
              {t('studio:floor.invite')}
            </Button>
          )}
          {state === 'invited' && <Tag tone="warn">{t('studio:floor.checking')}</Tag>}
          {state === 'speaking' && (
            <>
              <Tag tone="live" dot>
                {t('studio:floor.speaking')} <Timer since={entry.speakingAt ?? entry.askedAt} />
              </Tag>
              <Button size="compact-md" color="red" loading={action.busy} onClick={does('floor:end')}>
                {t('studio:floor.end')}
              </Button>
            </>
          )}
          {state !== 'speaking' && (
            <Button size="compact-md" variant="default" loading={action.busy} onClick={does('floor:remove')}>
              {t('studio:floor.remove')}
            </Button>
          )}
        </Group>
      </div>
    </li>
  );
}
