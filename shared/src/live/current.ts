import type { Instant } from '../platform/ids.ts';
import { inOrder, nextSession, sessionToJoin, type Timed } from '../seminars/rules.ts';

/** People who are still there see for this long that the session is over, before the next one is announced. */
const shownAfterEndMs = 30 * 60_000;

export interface CurrentSource extends Timed {
  endedAt: Instant | null;
}

/** The session that runs or is open to join; else the one that has just ended, the next to come, or the last one. */
export function currentSession<T extends CurrentSource>(sessions: readonly T[], now: Instant): T | undefined {
  const open = sessionToJoin(sessions, now);
  const ended = inOrder(sessions).findLast(({ endedAt }) => endedAt !== null && now - endedAt < shownAfterEndMs);
  return open ?? ended ?? nextSession(sessions, now) ?? inOrder(sessions).at(-1);
}
