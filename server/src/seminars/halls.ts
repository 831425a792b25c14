import type { Id } from '@minber/shared/platform/ids';
import { findHalls, findRegions, type KnownHall } from '../centres/index.ts';

/** One query for all; unknown ids are left out. */
export async function hallsById(ids: Id[]): Promise<Map<Id, KnownHall>> {
  if (ids.length === 0) return new Map();
  return new Map((await findHalls([...new Set(ids)])).map((hall) => [hall.id, hall]));
}

export async function regionIdsKnown(): Promise<Set<Id>> {
  return new Set((await findRegions()).map((region) => region.id));
}
