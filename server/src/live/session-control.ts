import type { Principal } from '@minber/shared/access/principal';
import type { LiveSession } from '@minber/shared/live/state';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { type SessionAct, sessionAfter } from '@minber/shared/seminars/rules';
import { audit, clock, fail, signals } from '../platform/index.ts';
import { markSessionEnded, markSessionPaused, markSessionResumed, markSessionStarted } from '../seminars/index.ts';
import { closeFloor } from './floor-effects.ts';
import type { Home, Transition } from './home.ts';
import type { PlannedSession } from './seminar.ts';

const marks = {
  start: markSessionStarted,
  pause: markSessionPaused,
  resume: markSessionResumed,
  end: markSessionEnded,
};

const system: Principal = { kind: 'system' };

/**
 * Starts, pauses, resumes or ends a session. Repeated, it changes nothing. Throws what the seminar's document refuses:
 * `session.wrongState`, `session.otherRuns`, `seminar.cancelled`.
 *
 * A session changes in two steps. First its document: state, moment and outbox event in one conditional update, which is
 * the truth. Then a row of the timeline, from which intervals derive. A crash in between leaves the record one step
 * behind, never ahead; the event is delivered at the next start, and `catchUp` writes the row with the event's moment.
 */
export function changeSession(home: Home, act: SessionAct, sessionId: Id, by: Principal): Promise<LiveSession> {
  return home.run(async () => {
    const before = home.seminar.sessions.find((session) => session.sessionId === sessionId) ?? fail('resource.absent');
    const session = await apply(home, act, before, clock.now(), by);
    return home.describe(session);
  });
}

/** Ends a session in which nobody has sent anything for 15 minutes, at its last media. */
export function endIdle(home: Home): Promise<void> {
  return home.run(async () => {
    const decision = home.ending(clock.now());
    if (decision.kind === 'end' && home.running) await apply(home, 'end', home.running, decision.at, system);
  });
}

/** The host answers "not yet": he is asked again in 10 minutes. */
export function goOn(home: Home, sessionId: Id): Promise<LiveSession> {
  return home.run(async () => {
    const { running } = home;
    if (running?.sessionId !== sessionId) fail('session.wrongState');
    home.wentOnAt = clock.now();
    home.pushes.changed('session');
    await home.timeline.append(sessionId, { kind: 'went-on' });
    return home.describe(running);
  });
}

/** The seminar's document says that a session changed: writes what the record has missed. */
export function catchUp(home: Home, session: PlannedSession, transition: Transition): Promise<void> {
  return home.run(async () => {
    if (home.hasTransition(transition)) return;
    const { sessionId, state, since } = transition;
    const recorded = home.record(session, transition);
    if (state === 'ended') endBroadcast(home);
    signals.emit('live:session', { seminarId: home.seminarId, sessionId, state, at: since });
    await recorded;
  });
}

async function apply(home: Home, act: SessionAct, before: PlannedSession, at: Instant, by: Principal) {
  const { seminarId } = home;
  const { sessionId } = before;
  const byId = by.kind === 'person' ? by.personId : null;
  const session = await marks[act]({ seminarId, sessionId, at, byId });
  const state = sessionAfter(before.state, act);
  if (!state || state === 'planned' || session.state === before.state) return session;
  const since = { start: session.startedAt, end: session.endedAt, pause: at, resume: at }[act] ?? at;
  const recorded = home.record(session, { sessionId, state, since, byId });
  if (act === 'end') endBroadcast(home);
  signals.emit('live:session', { seminarId, sessionId, state, at: since });
  await recorded;
  await audit({
    principal: by,
    action: `session:${act}`,
    on: { kind: 'seminar', id: seminarId },
    details: { sessionId },
  });
  return session;
}

/** Nobody is on the air any more; the cast may go on the air again for the next session. */
function endBroadcast(home: Home): void {
  home.wentOnAt = undefined;
  closeFloor(home);
  for (const { ownerId } of home.stage.standings) {
    void home.room?.revokePublish(ownerId);
    home.room?.allowPublish(ownerId, home.stage.maySend(ownerId));
  }
}
