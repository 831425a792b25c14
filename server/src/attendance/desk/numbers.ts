import type { Id } from '@minber/shared/platform/ids';

/** Changes of one hall's Desk are numbered, so that a Desk notices when it has missed one. */
const numbers = new Map<string, number>();

export function deskSeq(sessionId: Id, hallId: Id): number {
  return numbers.get(`${sessionId}/${hallId}`) ?? 0;
}

export function nextDeskSeq(sessionId: Id, hallId: Id): number {
  const next = deskSeq(sessionId, hallId) + 1;
  numbers.set(`${sessionId}/${hallId}`, next);
  return next;
}
