import type { Tile } from '@minber/shared/attendance/control';

/** Somebody to ring, and about which halls. */
export interface Ring {
  key: string;
  /** Empty: nobody knows who runs these halls. */
  name: string;
  phone: string;
  halls: Tile[];
}

/** Whom to ring, the most urgent first: each coordinator once, with all his halls that need somebody. */
export function whomToRing(sorted: readonly Tile[]): Ring[] {
  const rings = new Map<string, Ring>();
  for (const tile of sorted) {
    if (tile.attention === 0 || !tile.readiness) continue;
    const { coordinatorName: name, coordinatorPhone: phone } = tile.readiness;
    const key = name || phone ? `${name} ${phone}` : tile.tileId;
    const ring = rings.get(key) ?? { key, name, phone, halls: [] };
    ring.halls.push(tile);
    rings.set(key, ring);
  }
  return [...rings.values()];
}
