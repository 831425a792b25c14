import type { SeminarSummary } from '@minber/shared/seminars/state';

/** A hall is made ready from so long before a session. */
const readyBeforeMs = 60 * 60_000;
/** An ended session stays on the screen for so long, unless another one is near. */
const lingersMs = 30 * 60_000;

export interface Choice {
  /** What to show now; null: nothing is near. */
  now: SeminarSummary | null;
  /** What comes next, for the idle screen. */
  next: { seminar: SeminarSummary; startsAt: number } | null;
}

/** Which seminar a hall's screen shows: one that runs, else the next within the hour, else one that has just ended. */
export function chooseSeminar(seminars: readonly SeminarSummary[], now: number): Choice {
  const sessions = seminars
    .filter(({ state }) => state !== 'cancelled')
    .flatMap((seminar) => seminar.sessions.map((session) => ({ seminar, session })));
  const running = sessions.find(({ session }) => session.state === 'live' || session.state === 'paused');
  const coming = sessions
    .filter(({ session }) => session.state === 'planned' && session.endsAt > now)
    .sort((a, b) => a.session.startsAt - b.session.startsAt);
  const near = coming.find(({ session }) => session.startsAt - now <= readyBeforeMs);
  const ended = sessions.find(
    ({ session }) => session.state === 'ended' && session.endedAt !== null && now - session.endedAt <= lingersMs,
  );
  const first = coming[0];
  return {
    now: (running ?? near ?? ended)?.seminar ?? null,
    next: first ? { seminar: first.seminar, startsAt: first.session.startsAt } : null,
  };
}
