import type { ControlPerson, Tile } from '@minber/shared/attendance/control';

/** Those that need attention first; among equals by name, so that nothing moves without a reason. */
export function byAttention(tiles: readonly Tile[], nameOf: (tile: Tile) => string): Tile[] {
  const names = new Map(tiles.map((tile) => [tile.tileId, nameOf(tile)]));
  const collator = new Intl.Collator('kk');
  return tiles.toSorted(
    (a, b) => b.attention - a.attention || collator.compare(names.get(a.tileId) ?? '', names.get(b.tileId) ?? ''),
  );
}

/** The tiles in an order held from before: while a pointer is among them none may move away under it. New ones come last. */
export function inHeldOrder(tiles: readonly Tile[], held: readonly string[]): Tile[] {
  const place = new Map(held.map((tileId, at) => [tileId, at]));
  return tiles.toSorted((a, b) => (place.get(a.tileId) ?? held.length) - (place.get(b.tileId) ?? held.length));
}

/** Who has lost it or was missed comes before who is there; otherwise in the order they came in, by name. */
const urgency: Record<ControlPerson['state'], number> = {
  dropped: 3,
  'no-screen': 2,
  'no-media': 2,
  missing: 1,
  present: 0,
  'checked-in': 0,
  away: 0,
  left: 0,
};

export function inTroubleFirst(people: readonly ControlPerson[]): ControlPerson[] {
  return people.toSorted((a, b) => urgency[b.state] - urgency[a.state]);
}
