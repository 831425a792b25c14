import { Button, Group, Select, Stack, Switch } from '@mantine/core';
import type { ControlSnapshot, Tile } from '@minber/shared/attendance/control';
import { reportsApi } from '@minber/shared/reports/contract';
import { seminarApi } from '@minber/shared/seminars/contract';
import { IconClipboardCheck, IconDownload, IconMessage2, IconPinned } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { RefusedError } from '../../live/problem.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { useRun } from '../../ui/useRun.ts';
import { LineBanner } from '../stage/LineBanner.tsx';
import { useWatchable } from '../stage/useWatchable.ts';
import { AskRollCallModal } from './AskRollCallModal.tsx';
import classes from './ControlPage.module.css';
import { HallTile } from './HallTile.tsx';
import { MessageModal } from './MessageModal.tsx';
import { PeopleDrawer } from './PeopleDrawer.tsx';
import { RingList } from './RingList.tsx';
import { RollCallProgress } from './RollCallProgress.tsx';
import { SessionTimes } from './SessionTimes.tsx';
import { Totals } from './Totals.tsx';
import { useControlRoom } from './useControlRoom.ts';
import { useTileOrder } from './useTileOrder.ts';

/** The control room: every hall at a glance while the seminar runs, those that need somebody first. */
export default function ControlPage() {
  const { t } = useTranslation();
  const { seminarId = '' } = useParams();
  const text = useLocalized();
  const seminar = useQuery(ask(seminarApi.get, { params: { seminarId } }));
  const { snapshot: room, problem, line } = useControlRoom(seminarId);
  const { phase } = useWatchable(line.state);
  const title = seminar.data ? text(seminar.data.title) : t('control:title');
  if (!room && (problem || phase === 'refused')) {
    const title = problem instanceof RefusedError ? problem.message : t('control:refused');
    return <EmptyState title={title} action={{ label: t('common:notFound.home'), to: '/' }} />;
  }
  if (seminar.error && !seminar.data) return <ErrorPanel error={seminar.error} retry={() => void seminar.refetch()} />;
  if (!room) return <PageSkeleton />;
  return (
    <>
      <LineBanner line={line} />
      <PageHeader
        title={title}
        subtitle={<SessionTimes session={room.session} />}
        back={{ to: `/seminars/${seminarId}`, label: t('control:back') }}
      />
      <Board room={room} />
    </>
  );
}

function Actions({ room }: { room: ControlSnapshot }) {
  const { t } = useTranslation();
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const [asking, setAsking] = useState(false);
  const running = room.session?.state === 'live' || room.session?.state === 'paused';
  const { busy, error, run } = useRun();
  const params = room.session && { seminarId: room.seminarId, sessionId: room.session.sessionId };
  return (
    <Group gap="xs">
      {running && may('roll-call:ask') && (
        <Button
          variant="default"
          leftSection={<IconClipboardCheck size={18} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('control:asked.button')}
        </Button>
      )}
      {may('control:message') && (
        <Button variant="default" leftSection={<IconMessage2 size={18} aria-hidden />} onClick={() => setWriting(true)}>
          {t('control:message.button')}
        </Button>
      )}
      {params && may('report:read') && (
        <Button
          variant="default"
          loading={busy}
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => void run(() => download(reportsApi.sessionCsv, { params }))}
        >
          {t('control:export')}
        </Button>
      )}
      {error !== null && <ErrorPanel error={error} />}
      {asking && <AskRollCallModal seminarId={room.seminarId} onClose={() => setAsking(false)} />}
      {writing && <MessageModal seminarId={room.seminarId} onClose={() => setWriting(false)} />}
    </Group>
  );
}

function Board({ room }: { room: ControlSnapshot }) {
  const { t } = useTranslation();
  const text = useLocalized();
  const [region, setRegion] = useState<string | null>(null);
  const [onlyAttention, setOnlyAttention] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const nameOf = useCallback((tile: Tile) => (tile.names ? text(tile.names.hall) : ''), [text]);
  const regions = [...new Set(room.tiles.flatMap((tile) => (tile.names ? [text(tile.names.region)] : [])))].sort(
    new Intl.Collator('kk').compare,
  );
  const shown = room.tiles.filter(
    (tile) =>
      (region === null || (tile.names !== null && text(tile.names.region) === region)) &&
      (!onlyAttention || tile.attention > 0),
  );
  const { sorted, held, hold } = useTileOrder(shown, nameOf);
  const open = room.tiles.find((tile) => tile.tileId === openId) ?? null;
  const onOpen = useCallback((tile: Tile) => setOpenId(tile.tileId), []);
  return (
    <Stack gap="md">
      <RingList tiles={sorted} />
      <Actions room={room} />
      <Totals counts={room.totals} />
      {room.rollCall && <RollCallProgress progress={room.rollCall} />}
      {room.openConflicts > 0 && room.session && (
        <Link
          to={`/seminars/${room.seminarId}/sessions/${room.session.sessionId}/report`}
          className={classes.conflicts}
        >
          {t('control:conflicts', { count: room.openConflicts })}
        </Link>
      )}
      <Group justify="space-between" gap="sm">
        <Group gap="sm">
          {regions.length > 1 && (
            <Select
              data={regions}
              value={region}
              onChange={setRegion}
              clearable
              searchable
              placeholder={t('control:allRegions')}
              aria-label={t('control:region')}
              clearButtonProps={{ 'aria-label': t('control:allRegions') }}
            />
          )}
          <Switch
            label={t('control:onlyAttention')}
            checked={onlyAttention}
            onChange={(event) => setOnlyAttention(event.currentTarget.checked)}
          />
        </Group>
        <span className={classes.held} data-held={held}>
          <IconPinned size={16} aria-hidden /> {t('control:held')}
        </span>
      </Group>
      {sorted.length === 0 ? (
        <EmptyState title={t(onlyAttention ? 'control:allFine' : 'control:noTiles')} />
      ) : (
        <div className={classes.tiles} {...hold}>
          {sorted.map((tile) => (
            <HallTile key={tile.tileId} tile={tile} session={room.session} onOpen={onOpen} />
          ))}
        </div>
      )}
      <PeopleDrawer seminarId={room.seminarId} session={room.session} tile={open} onClose={() => setOpenId(null)} />
    </Stack>
  );
}
