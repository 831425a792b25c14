import type { Id, Instant } from '@minber/shared/platform/ids';
import { type SessionAct, sessionAfter, sessionBefore } from '@minber/shared/seminars/rules';
import { fail, pushEvent } from '../platform/index.ts';
import { SeminarModel, type SessionDoc } from './model.ts';
import { type LoadedSeminar, loadSeminar, sessionOf } from './seminar.ts';

/** What happened, told through the outbox as `session.started`, `.paused`, `.resumed` or `.ended`. */
export interface SessionEvent {
  seminarId: Id;
  sessionId: Id;
  at: Instant;
  /** The person who did it; null: the system. */
  byId: Id | null;
  policyVersion: number;
}

interface Mark {
  seminarId: Id;
  sessionId: Id;
  /** The server's time of the act; for an end, when it really ended. */
  at: Instant;
  byId: Id | null;
}

const eventOf = { start: 'session.started', pause: 'session.paused', resume: 'session.resumed', end: 'session.ended' };
const attemptsAtMost = 5;

/** First start: the policy in force is recorded and the expected list frozen. Throws `session.otherRuns` too. */
export const markSessionStarted = (mark: Mark) => change('start', mark);
export const markSessionPaused = (mark: Mark) => change('pause', mark);
export const markSessionResumed = (mark: Mark) => change('resume', mark);
export const markSessionEnded = (mark: Mark) => change('end', mark);

/**
 * One conditional update that changes the state and pushes its event. A session that is already in the wanted state is
 * returned as it is, so repeating an act after a crash is harmless. Throws `session.wrongState`, `seminar.cancelled`.
 */
async function change(act: SessionAct, mark: Mark): Promise<SessionDoc> {
  for (let attempt = 0; attempt < attemptsAtMost; attempt += 1) {
    const seminar = await loadSeminar(mark.seminarId);
    const session = sessionOf(seminar, mark.sessionId);
    const to = sessionAfter(session.state, act);
    if (!to) {
      if (isDone(act, session)) return session;
      fail('session.wrongState');
    }
    if (seminar.cancelled) fail('seminar.cancelled');
    if (act === 'start') refuseSecond(seminar, mark.sessionId);
    const next: SessionDoc = { ...session, state: to, ...datesOf(act, session, mark.at) };
    if (act === 'start') next.policyVersion = seminar.policyVersion;
    if (await write(act, seminar, next, mark)) return next;
  }
  fail('request.conflict');
}

async function write(act: SessionAct, seminar: LoadedSeminar, next: SessionDoc, mark: Mark): Promise<boolean> {
  const payload: SessionEvent = { ...mark, policyVersion: next.policyVersion ?? seminar.policyVersion };
  const { matchedCount } = await SeminarModel.updateOne(
    {
      _id: seminar._id,
      revision: seminar.revision,
      sessions: { $elemMatch: { sessionId: next.sessionId, state: { $in: sessionBefore(act) } } },
    },
    {
      $set: { 'sessions.$': next },
      $inc: { revision: 1 },
      ...(act === 'start' ? { $min: { expectedFrozenAt: mark.at } } : {}),
      ...pushEvent({ type: eventOf[act], payload }),
    },
  );
  return matchedCount === 1;
}

function isDone(act: SessionAct, session: SessionDoc): boolean {
  const wanted = { start: 'live', pause: 'paused', resume: 'live', end: 'ended' }[act];
  return session.state === wanted;
}

function refuseSecond(seminar: LoadedSeminar, sessionId: Id): void {
  const other = seminar.sessions.some(
    (one) => one.sessionId !== sessionId && (one.state === 'live' || one.state === 'paused'),
  );
  if (other) fail('session.otherRuns');
}

function datesOf(act: SessionAct, session: SessionDoc, at: Instant): Partial<SessionDoc> {
  if (act === 'start') return { startedAt: at };
  if (act === 'end') return { endedAt: Math.max(at, session.startedAt ?? at) };
  return {};
}
