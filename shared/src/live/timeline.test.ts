import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lastMediaAt,
  lastTransition,
  liveIntervals,
  outages,
  type TimelineEvent,
  type TimelineRow,
} from './timeline.ts';

const SEMINAR = '0'.repeat(24);
const MORNING = '1'.repeat(24);
const AFTERNOON = '2'.repeat(24);

/** Rows in the order given, each `[at, event, session]`. */
function rowsOf(events: [number, TimelineEvent, string?][]): TimelineRow[] {
  return events.map(([at, event, sessionId = MORNING], index) => ({
    seminarId: SEMINAR,
    sessionId,
    epoch: 1,
    seq: index + 1,
    at,
    event,
  }));
}
const session = (state: 'live' | 'paused' | 'ended', since: number): TimelineEvent => ({
  kind: 'session',
  state,
  since,
});
const camera: TimelineEvent = {
  kind: 'track-added',
  track: { trackId: 'camera-1', ownerId: 'a', source: 'camera', kind: 'video' },
};

describe('when a session was live', () => {
  it('starts with the start, leaves out pauses and ends with the end', () => {
    const rows = rowsOf([
      [100, session('live', 100)],
      [200, session('paused', 200)],
      [300, session('live', 300)],
      [400, session('ended', 400)],
    ]);
    expect(liveIntervals(rows, MORNING, 9_999)).toEqual([
      { from: 100, to: 200 },
      { from: 300, to: 400 },
    ]);
  });

  it('runs until now while it is live', () => {
    expect(liveIntervals(rowsOf([[100, session('live', 100)]]), MORNING, 150)).toEqual([{ from: 100, to: 150 }]);
  });

  it('ends at the last media when the end was found out later', () => {
    const rows = rowsOf([
      [100, session('live', 100)],
      [1_500, session('ended', 600)],
    ]);
    expect(liveIntervals(rows, MORNING, 2_000)).toEqual([{ from: 100, to: 600 }]);
  });

  it('does not know of the other sessions of the seminar', () => {
    const rows = rowsOf([
      [100, session('live', 100)],
      [200, session('ended', 200)],
      [300, session('live', 300), AFTERNOON],
    ]);
    expect(liveIntervals(rows, AFTERNOON, 400)).toEqual([{ from: 300, to: 400 }]);
  });

  const happenings = fc.array(
    fc.record({
      state: fc.constantFrom('live' as const, 'paused' as const, 'ended' as const),
      since: fc.nat(10_000),
    }),
    { maxLength: 30 },
  );

  it('is always sorted, disjoint, without empty intervals and inside the record', () => {
    fc.assert(
      fc.property(happenings, fc.nat(20_000), (events, now) => {
        const rows = rowsOf(events.map(({ state, since }) => [since, session(state, since)]));
        const found = liveIntervals(rows, MORNING, now);
        const latest = Math.max(now, ...events.map(({ since }) => since));
        for (const [index, { from, to }] of found.entries()) {
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(latest);
          expect(from).toBeGreaterThanOrEqual(found[index - 1]?.to ?? 0);
        }
      }),
    );
  });

  it('is not changed by a transition that is written twice, nor by anything else that happens', () => {
    fc.assert(
      fc.property(happenings, fc.nat(20_000), (events, now) => {
        const once = rowsOf(events.map(({ state, since }) => [since, session(state, since)]));
        const noisy = rowsOf(
          events.flatMap(({ state, since }): [number, TimelineEvent][] => [
            [since, session(state, since)],
            [since, session(state, since)],
            [since, camera],
            [since, { kind: 'outage', from: 0, to: since }],
          ]),
        );
        expect(liveIntervals(noisy, MORNING, now)).toEqual(liveIntervals(once, MORNING, now));
      }),
    );
  });

  it('only grows as time passes', () => {
    fc.assert(
      fc.property(happenings, fc.nat(20_000), fc.nat(1_000), (events, now, later) => {
        const rows = rowsOf(events.map(({ state, since }) => [since, session(state, since)]));
        const total = (at: number) =>
          liveIntervals(rows, MORNING, at).reduce((sum, { from, to }) => sum + to - from, 0);
        expect(total(now + later)).toBeGreaterThanOrEqual(total(now));
        expect(total(now + later)).toBeLessThanOrEqual(total(now) + later);
      }),
    );
  });
});

it('the record tells the state a session was left in', () => {
  const rows = rowsOf([
    [100, session('live', 100)],
    [200, session('paused', 200)],
    [250, camera],
  ]);
  expect(lastTransition(rows, MORNING)).toMatchObject({ state: 'paused', since: 200 });
  expect(lastTransition(rows, AFTERNOON)).toBeUndefined();
});

it('outages that overlap are one', () => {
  const rows = rowsOf([
    [30, { kind: 'outage', from: 10, to: 30 }],
    [40, { kind: 'outage', from: 10, to: 40 }],
    [70, { kind: 'outage', from: 60, to: 70 }],
    [90, { kind: 'outage', from: 80, to: 90 }, AFTERNOON],
  ]);
  expect(outages(rows, MORNING)).toEqual([
    { from: 10, to: 40 },
    { from: 60, to: 70 },
  ]);
});

describe('the last media', () => {
  it('is now while something is being sent', () => {
    expect(lastMediaAt(rowsOf([[100, camera]]), 500)).toBe(500);
  });

  it('is when the last track was muted or taken down', () => {
    const muted = rowsOf([
      [100, camera],
      [200, { kind: 'track-paused', trackId: 'camera-1', paused: true }],
      [300, { kind: 'track-removed', trackId: 'camera-1', why: 'closed' }],
    ]);
    expect(lastMediaAt(muted, 500)).toBe(200);
  });

  it('is when the home that carried it was last alive', () => {
    const crashed = rowsOf([
      [100, camera],
      [900, { kind: 'home', lastAliveAt: 250 }],
    ]);
    expect(lastMediaAt(crashed, 1_000)).toBe(250);
    expect(lastMediaAt([], 1_000)).toBeUndefined();
  });
});
