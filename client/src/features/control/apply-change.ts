import type { ControlChange, ControlSnapshot } from '@minber/shared/attendance/control';

/** The room after a change; the same room for an old change, `gap` when one was missed. */
export function applyChange(room: ControlSnapshot, change: ControlChange): ControlSnapshot | 'gap' {
  if (change.seq <= room.seq) return room;
  if (change.seq > room.seq + 1) return 'gap';
  const changed = new Map(change.tiles.map((tile) => [tile.tileId, tile]));
  const kept = room.tiles.map((tile) => changed.get(tile.tileId) ?? tile);
  const known = new Set(room.tiles.map((tile) => tile.tileId));
  const added = change.tiles.filter((tile) => !known.has(tile.tileId));
  return {
    ...room,
    seq: change.seq,
    session: change.session === undefined ? room.session : change.session,
    totals: change.totals ?? room.totals,
    openConflicts: change.openConflicts ?? room.openConflicts,
    tiles: [...kept, ...added],
  };
}
