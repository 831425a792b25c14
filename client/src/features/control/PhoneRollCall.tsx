import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import type { ControlPerson, Tile } from '@minber/shared/attendance/control';
import type { Id } from '@minber/shared/platform/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { HeadsInput } from '../../ui/HeadsInput.tsx';
import { useRun } from '../../ui/useRun.ts';
import classes from './PeopleDrawer.module.css';

interface Props {
  seminarId: Id;
  sessionId: Id;
  tile: Tile;
  people: readonly ControlPerson[];
  onDone: () => void;
}

/** A hall's roll-call read out over the phone: tick the missing, type the heads. Recorded as the organiser's. */
export function PhoneRollCall({ seminarId, sessionId, tile, people, onDone }: Props) {
  const { t } = useTranslation();
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const [heads, setHeads] = useState<number | string>('');
  const [actionId] = useState(() => crypto.getRandomValues(new Uint32Array(4)).join('-'));
  const { busy, error, run } = useRun();
  const inside = people.filter(({ inHallId }) => inHallId === tile.tileId);
  const gone = inside.flatMap(({ personId }) => (missing.has(personId) ? [personId] : []));
  const toggle = (personId: string, away: boolean) => {
    const next = new Set(missing);
    if (away) next.add(personId);
    else next.delete(personId);
    setMissing(next);
  };
  const save = async () => {
    const body = { sessionId, actionId, missing: gone, heads: Number(heads) };
    const params = { seminarId, hallId: tile.tileId };
    if (await run(() => call(attendanceApi.takeRollCall, { params, body }))) onDone();
  };
  return (
    <Stack gap="sm">
      <Text c="dimmed">{t(inside.length === 0 ? 'control:phone.nobody' : 'control:phone.text')}</Text>
      <ul className={classes.check}>
        {inside.map(({ personId, name, position }) => (
          <li key={personId}>
            <Checkbox
              label={name}
              description={position}
              checked={missing.has(personId)}
              onChange={(event) => toggle(personId, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      {error !== null && <ErrorPanel error={error} />}
      <div className={classes.foot}>
        <output className={classes.count}>
          {t('control:phone.found', { found: inside.length - gone.length, of: inside.length })}
        </output>
        <Group align="flex-end" gap="sm" wrap="nowrap">
          <HeadsInput label={t('control:phone.heads')} value={heads} onChange={setHeads} w={140} />
          <Button flex={1} disabled={heads === ''} loading={busy} onClick={() => void save()}>
            {t('control:phone.save')}
          </Button>
        </Group>
      </div>
    </Stack>
  );
}
