import type { SessionState } from '../live/state.ts';
import type { Instant } from '../platform/ids.ts';
import type { SeminarState } from './state.ts';

const minute = 60_000;
/** Join opens this long before the planned start. */
export const joinOpensBeforeMs = 15 * minute;
/** The host is asked whether to end this long after the planned end, and again this long after "not yet". */
export const askToEndAfterMs = 10 * minute;
/** A live session without media for this long ends at its last media. */
export const endWithoutMediaMs = 15 * minute;
/** A session that has not begun this long after its planned end will not: nobody is sent to wait for it. */
export const missedAfterMs = 60 * minute;

/** What the rules need of a session. */
export interface Timed {
  startsAt: Instant;
  endsAt: Instant;
  state: SessionState;
}

export type SessionAct = 'start' | 'pause' | 'resume' | 'end';

const transitions: Record<SessionAct, { from: readonly SessionState[]; to: SessionState }> = {
  start: { from: ['planned'], to: 'live' },
  pause: { from: ['live'], to: 'paused' },
  resume: { from: ['paused'], to: 'live' },
  end: { from: ['live', 'paused'], to: 'ended' },
};

/** planned → live ↔ paused → ended; undefined where the act is not possible. */
export function sessionAfter(state: SessionState, act: SessionAct): SessionState | undefined {
  return transitions[act].from.includes(state) ? transitions[act].to : undefined;
}

/** The states an act may start from. */
export function sessionBefore(act: SessionAct): readonly SessionState[] {
  return transitions[act].from;
}

export function isRunning(session: { state: SessionState }): boolean {
  return session.state === 'live' || session.state === 'paused';
}

export function joinOpensAt(session: { startsAt: Instant }): Instant {
  return session.startsAt - joinOpensBeforeMs;
}

/** Whether people may come in: while it runs, and from 15 minutes before until it is plain that it will not begin. */
export function isJoinOpen(session: Timed, now: Instant): boolean {
  if (isRunning(session)) return true;
  return session.state === 'planned' && now >= joinOpensAt(session) && now < session.endsAt + missedAfterMs;
}

/** The session someone who joins now comes into: the one that runs, else the first that is open. */
export function sessionToJoin<T extends Timed>(sessions: readonly T[], now: Instant): T | undefined {
  return sessions.find(isRunning) ?? inOrder(sessions).find((session) => isJoinOpen(session, now));
}

/** The session that runs, else the next to come; undefined when all are over. */
export function nextSession<T extends Timed>(sessions: readonly T[], now: Instant): T | undefined {
  const toCome = inOrder(sessions).filter((s) => s.state === 'planned' && now < s.endsAt + missedAfterMs);
  return sessions.find(isRunning) ?? toCome[0];
}

export function seminarState(sessions: readonly Timed[], isCancelled: boolean): SeminarState {
  if (isCancelled) return 'cancelled';
  if (sessions.some(isRunning)) return 'live';
  if (sessions.every((session) => session.state === 'ended')) return 'ended';
  return sessions.some((session) => session.state === 'ended') ? 'between' : 'scheduled';
}

/** What to do with a running session now. `end.at` is when it really ended: its last media. */
export type EndDecision = { kind: 'continue' } | { kind: 'ask' } | { kind: 'end'; at: Instant };

/**
 * 15 minutes without media end a live session at the last media. A paused one has none by nature (a break): it ends
 * so only past the moment at which its host is asked. From the planned end + 10 minutes on the host is asked, and again
 * 10 minutes after each "not yet".
 */
export function decideEnd(
  session: {
    state: SessionState;
    endsAt: Instant;
    startedAt: Instant;
    /** When media last came from the stage; null: never. */
    lastMediaAt: Instant | null;
    /** The host's last "not yet"; null: none. */
    goOnAt: Instant | null;
  },
  now: Instant,
): EndDecision {
  if (!isRunning(session)) return { kind: 'continue' };
  const lastMediaAt = Math.max(session.startedAt, session.lastMediaAt ?? 0);
  const askAt = Math.max(session.endsAt, session.goOnAt ?? 0) + askToEndAfterMs;
  const isSilent = now - lastMediaAt >= endWithoutMediaMs;
  if (isSilent && (session.state === 'live' || now >= askAt)) return { kind: 'end', at: lastMediaAt };
  return now >= askAt ? { kind: 'ask' } : { kind: 'continue' };
}

export function inOrder<T extends { startsAt: Instant }>(sessions: readonly T[]): T[] {
  return [...sessions].sort((a, b) => a.startsAt - b.startsAt);
}
