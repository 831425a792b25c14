import type { DeskSnapshot } from '@minber/shared/attendance/desk';
import type { SeminarSession } from '../../live/session.ts';

interface Wanted {
  session: SeminarSession;
  hallId: string;
  sessionId: string | null;
  take(snapshot: DeskSnapshot): void;
}

const TRY_JOINING_EVERY_MS = 30_000;

/**
 * Watches a hall's Desk whenever the line comes up, and goes into the seminar once it opens. `again`: a change was
 * missed, take the snapshot anew.
 */
export function watchDesk({ session, hallId, sessionId, take }: Wanted): { again(): void; close(): void } {
  let wasUp = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { seminarId, line, connection } = session;
  const again = () => {
    connection
      .request('desk:watch', { seminarId, hallId, ...(sessionId && { sessionId }) })
      .then(take)
      .catch(() => undefined);
  };
  const follow = () => {
    const { phase, notJoined } = session.state.snapshot;
    if (phase === 'up' && !wasUp) {
      again();
      clearTimeout(timer);
      const waitMs = notJoined?.retryAfterMs ?? TRY_JOINING_EVERY_MS;
      if (notJoined) timer = setTimeout(() => line.retryNow(), Math.min(waitMs + 500, TRY_JOINING_EVERY_MS));
    }
    wasUp = phase === 'up';
  };
  const stop = session.state.subscribe(follow);
  follow();
  return {
    again,
    close() {
      stop();
      clearTimeout(timer);
      if (connection.connected) connection.request('desk:unwatch', { seminarId, hallId }).catch(() => undefined);
    },
  };
}
