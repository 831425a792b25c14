import { ActionIcon, Anchor, Drawer, Group, Stack, Text, TextInput } from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import type { ControlPerson, Tile } from '@minber/shared/attendance/control';
import type { Id } from '@minber/shared/platform/ids';
import { IconPhone, IconSearch, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import classes from './PeopleDrawer.module.css';

const refreshMs = 3000;
const tone: Record<ControlPerson['state'], Tone> = {
  present: 'good',
  'no-media': 'warn',
  dropped: 'bad',
  'checked-in': 'calm',
  away: 'warn',
  left: 'plain',
  missing: 'plain',
};

/** The people behind a tile: who is there, who is not, and whom to ring. */
export function PeopleDrawer({ seminarId, tile, onClose }: { seminarId: Id; tile: Tile | null; onClose: () => void }) {
  const { t } = useTranslation();
  const text = useLocalized();
  return (
    <Drawer
      opened={tile !== null}
      onClose={onClose}
      position="right"
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
      title={tile && (tile.names ? text(tile.names.hall) : t('control:own'))}
    >
      {tile && (
        <Stack gap="sm">
          <Coordinator tile={tile} />
          <People seminarId={seminarId} tile={tile} />
        </Stack>
      )}
    </Drawer>
  );
}

function Coordinator({ tile }: { tile: Tile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const readiness = tile.readiness;
  return (
    <Stack gap={4}>
      {readiness?.coordinatorName && (
        <Group gap="xs" justify="space-between">
          <Text size="sm">{t('control:coordinator', { name: readiness.coordinatorName })}</Text>
          {readiness.coordinatorPhone && (
            <Anchor href={`tel:${readiness.coordinatorPhone}`} className={classes.phone}>
              <IconPhone size={16} aria-hidden /> {readiness.coordinatorPhone}
            </Anchor>
          )}
        </Group>
      )}
      {tile.rollCall && (
        <Text size="sm" c={tile.rollCall.heads === tile.rollCall.listed ? 'dimmed' : 'red'}>
          {t('control:rollCall', { ...tile.rollCall, at: format.time(tile.rollCall.at) })}
        </Text>
      )}
      {tile.messages.map((message) => (
        <Text key={message.messageId} size="sm" c={message.deskAt === null ? 'red' : 'dimmed'}>
          {t(message.deskAt === null ? 'control:message.unread' : 'control:message.read', {
            text: message.text,
            by: message.deskBy,
          })}
        </Text>
      ))}
    </Stack>
  );
}

function People({ seminarId, tile }: { seminarId: Id; tile: Tile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [search, setSearch] = useState('');
  const hall = useQuery({
    ...ask(attendanceApi.controlHall, { params: { seminarId, hallId: tile.tileId } }),
    enabled: tile.place.kind === 'hall',
    refetchInterval: refreshMs,
  });
  const own = useQuery({
    ...ask(attendanceApi.controlOwn, { params: { seminarId } }),
    enabled: tile.place.kind === 'own',
    refetchInterval: refreshMs,
  });
  const { data, error, refetch } = tile.place.kind === 'hall' ? hall : own;
  if (error && !data) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  const wanted = search.trim().toLocaleLowerCase('kk');
  const people = data.people.filter((person) => person.name.toLocaleLowerCase('kk').includes(wanted));
  return (
    <>
      <TextInput
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        leftSection={<IconSearch size={18} aria-hidden />}
        aria-label={t('common:action.search')}
        placeholder={t('control:searchPerson')}
        rightSection={
          search && (
            <ActionIcon variant="subtle" onClick={() => setSearch('')} aria-label={t('common:action.remove')}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )
        }
      />
      {people.length === 0 && <Text c="dimmed">{t('common:nothingFound')}</Text>}
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.personId}>
            <span className={classes.who}>
              <b>{person.name}</b>
              <span className={classes.soft}>{[person.position, person.district].filter(Boolean).join(', ')}</span>
              {person.device && <span className={classes.soft}>{person.device}</span>}
            </span>
            <span className={classes.state}>
              <Tag tone={tone[person.state]}>{t(`control:person.${person.state}`)}</Tag>
              {person.since !== null && <span className={`${classes.soft} numeric`}>{format.time(person.since)}</span>}
              {person.conflict && <Tag tone="bad">{t('control:conflict')}</Tag>}
              {person.phone && (
                <Anchor
                  href={`tel:${person.phone}`}
                  className={classes.phone}
                  aria-label={t('control:ring', { name: person.name })}
                >
                  <IconPhone size={16} aria-hidden /> {person.phone}
                </Anchor>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
