import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askToEndAfterMs,
  decideEnd,
  endWithoutMediaMs,
  isJoinOpen,
  isRunning,
  joinOpensAt,
  nextSession,
  type SessionAct,
  seminarState,
  sessionAfter,
  sessionToJoin,
} from './rules.ts';

const minute = 60_000;
const state = fc.constantFrom('planned' as const, 'live' as const, 'paused' as const, 'ended' as const);
const act = fc.constantFrom<SessionAct>('start', 'pause', 'resume', 'end');
const moment = fc.integer({ min: 0, max: 10_000 * minute });
const session = fc
  .record({ startsAt: moment, length: fc.integer({ min: 1, max: 600 * minute }), state })
  .map(({ startsAt, length, state }) => ({ startsAt, endsAt: startsAt + length, state }));

describe('a session', () => {
  it('goes from planned through live and paused to ended and never back', () => {
    const rank = { planned: 0, live: 1, paused: 1, ended: 2 };
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        let now: keyof typeof rank = 'planned';
        for (const one of acts) {
          const next = sessionAfter(now, one);
          if (!next) continue;
          expect(next).not.toBe(now);
          expect(rank[next]).toBeGreaterThanOrEqual(rank[now]);
          now = next;
        }
        if (!acts.includes('start')) expect(now).toBe('planned');
        if (now === 'ended') expect(acts.every((one) => sessionAfter('ended', one) === undefined)).toBe(true);
      }),
    );
  });

  it('opens for joining exactly 15 minutes before its start', () => {
    const planned = { startsAt: 100 * minute, endsAt: 200 * minute, state: 'planned' as const };
    expect(joinOpensAt(planned)).toBe(85 * minute);
    expect(isJoinOpen(planned, 85 * minute - 1)).toBe(false);
    expect(isJoinOpen(planned, 85 * minute)).toBe(true);
    expect(isJoinOpen({ ...planned, state: 'ended' }, 110 * minute)).toBe(false);
    expect(isJoinOpen({ ...planned, state: 'paused' }, 900 * minute)).toBe(true);
  });

  it('is what someone comes into while it runs, whatever else is planned', () => {
    fc.assert(
      fc.property(fc.array(session, { maxLength: 6 }), moment, (sessions, now) => {
        const found = sessionToJoin(sessions, now);
        if (sessions.some(isRunning)) expect(found && isRunning(found)).toBe(true);
        if (found) expect(isJoinOpen(found, now)).toBe(true);
        else expect(sessions.some((one) => isJoinOpen(one, now))).toBe(false);
        if (found) expect(nextSession(sessions, now)).toBeDefined();
      }),
    );
  });

  it('gives the seminar its state', () => {
    const of = (...states: ('planned' | 'live' | 'paused' | 'ended')[]) =>
      seminarState(
        states.map((state) => ({ startsAt: 0, endsAt: 1, state })),
        false,
      );
    expect([of('planned'), of('ended', 'planned'), of('ended', 'paused'), of('ended', 'ended')]).toEqual([
      'scheduled',
      'between',
      'live',
      'ended',
    ]);
    expect(seminarState([], true)).toBe('cancelled');
  });
});

describe('the end of a session', () => {
  const running = { state: 'live' as const, startedAt: 0, endsAt: 60 * minute, lastMediaAt: 0, goOnAt: null };

  it('is asked for 10 minutes after the planned end, and again 10 minutes after "not yet"', () => {
    const talking = (now: number, goOnAt: number | null = null) =>
      decideEnd({ ...running, lastMediaAt: now, goOnAt }, now).kind;
    expect(talking(70 * minute - 1)).toBe('continue');
    expect(talking(70 * minute)).toBe('ask');
    expect(talking(75 * minute, 70 * minute)).toBe('continue');
    expect(talking(80 * minute, 70 * minute)).toBe('ask');
  });

  it('comes by itself after 15 minutes without media, at the last media', () => {
    const silent = { ...running, lastMediaAt: 20 * minute };
    expect(decideEnd(silent, 35 * minute - 1).kind).toBe('continue');
    expect(decideEnd(silent, 35 * minute)).toEqual({ kind: 'end', at: 20 * minute });
    expect(decideEnd({ ...running, lastMediaAt: null, startedAt: 5 * minute }, 20 * minute)).toEqual({
      kind: 'end',
      at: 5 * minute,
    });
  });

  it('waits through a break, but not past the moment the host is asked', () => {
    const paused = { ...running, state: 'paused' as const, lastMediaAt: 20 * minute };
    expect(decideEnd(paused, 60 * minute).kind).toBe('continue');
    expect(decideEnd(paused, 70 * minute)).toEqual({ kind: 'end', at: 20 * minute });
  });

  it('is never before the start, never after now, and never of a session that does not run', () => {
    fc.assert(
      fc.property(
        state,
        moment,
        moment,
        moment,
        fc.option(moment),
        fc.option(moment),
        (current, startedAt, endsAt, now, lastMediaAt, goOnAt) => {
          fc.pre(now >= startedAt && (lastMediaAt ?? 0) <= now);
          const decision = decideEnd({ state: current, startedAt, endsAt, lastMediaAt, goOnAt }, now);
          if (decision.kind === 'end') {
            expect(decision.at).toBeGreaterThanOrEqual(startedAt);
            expect(now - decision.at).toBeGreaterThanOrEqual(endWithoutMediaMs);
          }
          if (decision.kind === 'ask') expect(now).toBeGreaterThanOrEqual(endsAt + askToEndAfterMs);
          if (current === 'planned' || current === 'ended') expect(decision.kind).toBe('continue');
        },
      ),
    );
  });
});
