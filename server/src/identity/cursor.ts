import type { Filter } from '../platform/index.ts';

/** The opaque place after the last row of a page sorted by `sortKey`, then id. */
export function writeCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** The filter that continues after a cursor; a cursor nobody made begins anew. */
export function readCursor(cursor: string | undefined): Filter {
  if (!cursor) return {};
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof key !== 'string' || typeof id !== 'string') return {};
    return { $or: [{ sortKey: { $gt: key } }, { sortKey: key, _id: { $gt: id } }] };
  } catch {
    return {};
  }
}
