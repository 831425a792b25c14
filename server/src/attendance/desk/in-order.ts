import type { Instant } from '@minber/shared/platform/ids';
import type { SessionBoard } from '../board/session-board.ts';
import type { Desk } from './desk.ts';

/** How much faster a line may have become between two sendings. */
const jitterMs = 5000;

const lastOf = new WeakMap<SessionBoard, Map<string, Instant>>();

/**
 * The moment of an action of a Desk, which came after the one before it. A check-in that took a slow second to arrive would
 * else lie behind the roll-call that was told quickly after it, and the roll-call would not find him.
 */
export function inOrder({ board, hallId, actorId }: Desk, at: Instant): Instant {
  const lasts = lastOf.get(board) ?? new Map<string, Instant>();
  lastOf.set(board, lasts);
  const key = `${hallId}/${actorId}`;
  const last = lasts.get(key) ?? at;
  const moment = last > at && last - at <= jitterMs ? last : at;
  lasts.set(key, Math.max(last, moment));
  return moment;
}
