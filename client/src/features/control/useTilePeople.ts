import { attendanceApi } from '@minber/shared/attendance/contract';
import type { Tile } from '@minber/shared/attendance/control';
import type { Id } from '@minber/shared/platform/ids';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/query.ts';

const refreshMs = 3000;

/** The people behind a tile, a hall's or all on devices of their own, kept fresh. */
export function useTilePeople(seminarId: Id, tile: Tile) {
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
  return tile.place.kind === 'hall' ? hall : own;
}
