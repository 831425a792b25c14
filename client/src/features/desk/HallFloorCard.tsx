import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { isOpen } from '@minber/shared/live/floor';
import type { FloorEntry } from '@minber/shared/live/state';
import { IconHandStop } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { randomId } from '../../live/ids.ts';
import type { SeminarSession } from '../../live/session.ts';
import { Card } from '../../ui/Card.tsx';
import { useAction } from '../stage/useAction.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import { TroubleButtons } from './TroubleButtons.tsx';

/** The hall's voice: ask for the floor as one, take the request back, say that the hall can't hear or see. */
export function HallFloorCard({ session, hallId }: { session: SeminarSession; hallId: string }) {
  const { t } = useTranslation();
  const { live, me } = useWatchable(session.state);
  const running = live?.session?.state === 'live';
  const entry = me?.floorEntry?.asker.kind === 'hall' ? me.floorEntry : null;
  const open = entry && isOpen(entry);
  return (
    <Card title={t('desk:floor.title')}>
      {!running && <Text c="dimmed">{t('desk:floor.notRunning')}</Text>}
      {running && open && entry.state === 'waiting' && <Waiting session={session} entry={entry} />}
      {running && open && entry.state !== 'waiting' && <Text>{t('desk:floor.seeAbove')}</Text>}
      {running && !open && <Ask session={session} hallId={hallId} />}
      {running && <TroubleButtons session={session} hallId={hallId} />}
    </Card>
  );
}

function Ask({ session, hallId }: { session: SeminarSession; hallId: string }) {
  const { t } = useTranslation();
  const [line, setLine] = useState('');
  const key = useRef(randomId());
  const action = useAction();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await action.run(() => session.ask('floor:raise-for-hall', { hallId, line, key: key.current }))) {
      key.current = randomId();
      setLine('');
    }
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t('desk:floor.line')}
          value={line}
          onChange={(event) => setLine(event.currentTarget.value)}
          maxLength={200}
          style={{ flex: '1 1 220px' }}
        />
        <Button
          type="submit"
          color="gold.4"
          leftSection={<IconHandStop size={20} aria-hidden />}
          loading={action.busy}
          disabled={line.trim() === ''}
        >
          {t('desk:floor.ask')}
        </Button>
      </Group>
      {action.error && (
        <Alert color="red" mt="xs">
          {action.error}
        </Alert>
      )}
    </form>
  );
}

function Waiting({ session, entry }: { session: SeminarSession; entry: FloorEntry }) {
  const { t } = useTranslation();
  const action = useAction();
  return (
    <Group justify="space-between">
      <div>
        <Text fw={600}>
          {t('desk:floor.waiting')}
          {entry.place && ` ${t('desk:floor.place', { place: entry.place })}`}
        </Text>
        <Text c="dimmed">{action.error ?? entry.line}</Text>
      </div>
      <Button
        variant="default"
        loading={action.busy}
        onClick={() => void action.run(() => session.ask('floor:withdraw', { entryId: entry.entryId }))}
      >
        {t('desk:floor.withdraw')}
      </Button>
    </Group>
  );
}
