import type { Id } from '@minber/shared/platform/ids';

export type HallPart = 'screen' | 'readiness' | 'rollCall' | 'ask' | 'messages';

/** What has changed on a board since it was last asked. */
export class BoardChanges {
  session = false;
  conflicts = false;
  /** A roll-call was asked for or answered. */
  asks = false;
  /** Hall ids, and `own`. */
  readonly tiles = new Set<string>();
  /** Rows of a hall's Desk. */
  readonly people = new Map<Id, Set<Id>>();
  readonly parts = new Map<Id, Set<HallPart>>();

  person(hallId: Id, personId: Id): void {
    addUnder(this.people, hallId, personId);
  }

  part(hallId: Id, part: HallPart): void {
    addUnder(this.parts, hallId, part);
    this.tiles.add(hallId);
  }
}

function addUnder<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
