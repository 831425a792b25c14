import type { Tile } from '@minber/shared/attendance/control';
import { useMemo, useRef, useState } from 'react';
import { byAttention, inHeldOrder } from './order.ts';

/** Tiles with those that need attention first; while a pointer or the focus is among them, they keep their places. */
export function useTileOrder(tiles: readonly Tile[], nameOf: (tile: Tile) => string) {
  const [held, setHeld] = useState(false);
  const order = useRef<string[]>([]);
  const sorted = useMemo(
    () => (held ? inHeldOrder(tiles, order.current) : byAttention(tiles, nameOf)),
    [tiles, held, nameOf],
  );
  order.current = sorted.map((tile) => tile.tileId);
  const hold = {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
  return { sorted, held, hold };
}
