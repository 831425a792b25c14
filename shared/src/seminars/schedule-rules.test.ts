import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestSessionMs, sessionProblems } from './schedule-rules.ts';

const hour = 3_600_000;
const id = (digit: number) => String(digit).padStart(24, '0');
const morning = { sessionId: id(1), startsAt: 10 * hour, endsAt: 13 * hour, state: 'planned' as const };
const paths = (...problems: ReturnType<typeof sessionProblems>) =>
  problems.map(({ path, message }) => `${path} ${message}`);

describe('a plan of sessions', () => {
  it('is good when sessions follow one another in the future', () => {
    expect(
      sessionProblems(
        [
          { startsAt: 10 * hour, endsAt: 13 * hour },
          { startsAt: 13 * hour, endsAt: 15 * hour },
        ],
        [],
        0,
      ),
    ).toEqual([]);
  });

  it('says which field of which session is wrong', () => {
    const plan = [
      { startsAt: 10 * hour, endsAt: 9 * hour },
      { startsAt: 20 * hour, endsAt: 20 * hour + longestSessionMs + 1 },
      { startsAt: 21 * hour, endsAt: 22 * hour },
      { startsAt: 1 * hour, endsAt: 2 * hour },
      { sessionId: id(7), startsAt: 50 * hour, endsAt: 51 * hour },
    ];
    expect(paths(...sessionProblems(plan, [], 5 * hour))).toEqual([
      'sessions.0.endsAt session.endsBeforeStart',
      'sessions.1.endsAt session.tooLong',
      'sessions.2.startsAt session.overlaps',
      'sessions.3.endsAt session.inPast',
      'sessions.4.sessionId session.unknown',
    ]);
  });

  it('keeps what has started', () => {
    const live = { ...morning, state: 'live' as const };
    const moved = { sessionId: live.sessionId, startsAt: live.startsAt + 1, endsAt: live.endsAt };
    expect(paths(...sessionProblems([moved], [live], 11 * hour))).toEqual(['sessions.0.startsAt session.hasStarted']);
    expect(sessionProblems([{ ...moved, startsAt: live.startsAt, endsAt: 14 * hour }], [live], 11 * hour)).toEqual([]);
    expect(paths(...sessionProblems([{ startsAt: 20 * hour, endsAt: 21 * hour }], [live], 11 * hour))).toEqual([
      'sessions session.hasStarted',
    ]);
    const ended = { ...morning, state: 'ended' as const };
    expect(paths(...sessionProblems([{ ...ended, endsAt: 14 * hour }], [ended], 15 * hour))).toEqual([
      'sessions.0.endsAt session.hasStarted',
    ]);
  });

  it('never names a session twice', () => {
    expect(
      paths(...sessionProblems([morning, { ...morning, startsAt: 20 * hour, endsAt: 21 * hour }], [morning], 0)),
    ).toEqual(['sessions.1.sessionId session.unknown']);
  });

  it('that is left as it was has no problem, whenever it is saved', () => {
    const known = fc.array(
      fc.record({
        gap: fc.integer({ min: 0, max: 5 }),
        length: fc.integer({ min: 1, max: 10 }),
        state: fc.constantFrom('planned' as const, 'live' as const, 'ended' as const),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(known, fc.integer({ min: 0, max: 200 }), (rows, now) => {
        let at = 0;
        const sessions = rows.map(({ gap, length, state }, index) => {
          const startsAt = at + gap;
          at = startsAt + length;
          return { sessionId: id(index), startsAt: startsAt * hour, endsAt: at * hour, state };
        });
        expect(sessionProblems(sessions, sessions, now * hour)).toEqual([]);
      }),
    );
  });
});
