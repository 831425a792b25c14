import type { SessionState } from '../live/state.ts';
import type { Id, Instant } from '../platform/ids.ts';
import type { SessionPlan } from './state.ts';

/** Longest planned session. */
export const longestSessionMs = 14 * 3_600_000;

/** What is wrong with a field of a schedule; the client says it in words. */
export type ScheduleProblem =
  | 'session.endsBeforeStart'
  | 'session.tooLong'
  | 'session.overlaps'
  | 'session.inPast'
  | 'session.unknown'
  | 'session.hasStarted'
  | 'person.unknown'
  /** Hosts need the role of host, speakers that of speaker. */
  | 'person.lacksRole'
  | 'function.unknown'
  | 'region.unknown'
  | 'hall.unknown';

export interface FieldProblem {
  /** Such as `sessions.0.endsAt`. */
  path: string;
  message: ScheduleProblem;
}

interface KnownSession {
  sessionId: Id;
  startsAt: Instant;
  endsAt: Instant;
  state: SessionState;
}

/**
 * What is wrong with a plan of sessions, given those the seminar has already. A session that has started keeps its
 * start and cannot be left out; an ended one keeps its end too.
 */
export function sessionProblems(
  plan: readonly SessionPlan[],
  known: readonly KnownSession[],
  now: Instant,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const seen = new Set<Id>();
  for (const [at, session] of plan.entries()) {
    const path = `sessions.${at}`;
    const before = known.find((one) => one.sessionId === session.sessionId);
    const length = session.endsAt - session.startsAt;
    if (length <= 0) problems.push({ path: `${path}.endsAt`, message: 'session.endsBeforeStart' });
    else if (length > longestSessionMs) problems.push({ path: `${path}.endsAt`, message: 'session.tooLong' });
    if (session.sessionId && (!before || seen.has(session.sessionId)))
      problems.push({ path: `${path}.sessionId`, message: 'session.unknown' });
    if (session.sessionId) seen.add(session.sessionId);
    problems.push(...changeProblems(session, before, path, now));
    if (plan.some((other, index) => index < at && overlap(session, other)))
      problems.push({ path: `${path}.startsAt`, message: 'session.overlaps' });
  }
  const lost = known.filter((session) => session.state !== 'planned' && !seen.has(session.sessionId));
  if (lost.length > 0) problems.push({ path: 'sessions', message: 'session.hasStarted' });
  return problems;
}

function changeProblems(
  session: SessionPlan,
  before: KnownSession | undefined,
  path: string,
  now: Instant,
): FieldProblem[] {
  const isMoved = before?.startsAt !== session.startsAt;
  const isEndMoved = before?.endsAt !== session.endsAt;
  if (before && before.state !== 'planned' && isMoved)
    return [{ path: `${path}.startsAt`, message: 'session.hasStarted' }];
  if (before?.state === 'ended' && isEndMoved) return [{ path: `${path}.endsAt`, message: 'session.hasStarted' }];
  if ((isMoved || isEndMoved) && session.endsAt <= now) return [{ path: `${path}.endsAt`, message: 'session.inPast' }];
  return [];
}

function overlap(one: SessionPlan, other: SessionPlan): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
