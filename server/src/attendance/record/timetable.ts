import type { DeskSession } from '@minber/shared/attendance/desk';
import { deskOfflineLimitMs, deskOpensBeforeMs } from '@minber/shared/attendance/desk';
import type { Interval } from '@minber/shared/attendance/rules/intervals';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { inOrder, isRunning, nextSession } from '@minber/shared/seminars/rules';
import { clock, fail } from '../../platform/index.ts';
import type { LoadedSeminar, SessionDoc } from '../../seminars/index.ts';

const keptInViewMs = 60 * 60_000;

/** The session asked for, else the one that matters now. Throws `resource.absent`. */
export function chooseSession(seminar: Pick<LoadedSeminar, 'sessions'>, sessionId?: Id): SessionDoc {
  const { sessions } = seminar;
  const asked = sessions.find((session) => session.sessionId === sessionId);
  return (sessionId ? asked : sessionOfInterest(sessions, clock.now())) ?? fail('resource.absent');
}

/** The one that runs; the next once its Desk is open; for an hour the one that has ended; the next; the last. */
function sessionOfInterest(sessions: readonly SessionDoc[], now: Instant): SessionDoc | undefined {
  const next = nextSession(sessions, now);
  if (next && (isRunning(next) || now >= recordedDuring(next).from)) return next;
  const over = inOrder(sessions).findLast(({ endedAt }) => endedAt !== null && now - endedAt < keptInViewMs);
  return over ?? next ?? inOrder(sessions).at(-1);
}

export function deskSession({ sessionId, state, startsAt, endsAt, startedAt }: SessionDoc): DeskSession {
  const opensAt = startsAt - deskOpensBeforeMs;
  return { sessionId, state, plannedStart: startsAt, plannedEnd: endsAt, startedAt, opensAt };
}

/** When attendance of a session may be recorded: from 60 minutes before the plan until it has ended. */
export function recordedDuring({ startsAt, startedAt, endedAt }: SessionDoc): Interval {
  const from = Math.min(startsAt, startedAt ?? startsAt) - deskOpensBeforeMs;
  return { from, to: endedAt ?? Number.POSITIVE_INFINITY };
}

/** Throws `desk.notOpen` before, and `desk.closed` once no Desk can have anything left to send. */
export function refuseOutsideDesk(session: SessionDoc, now: Instant): void {
  const { from, to } = recordedDuring(session);
  if (now < from) fail('desk.notOpen', { params: { minutes: Math.ceil((from - now) / 60_000) } });
  if (now > to + deskOfflineLimitMs) fail('desk.closed');
}

/** Whether a QR checks in now. */
export function isCheckInOpen(session: SessionDoc, now: Instant): boolean {
  const { from, to } = recordedDuring(session);
  return now >= from && now < to;
}
