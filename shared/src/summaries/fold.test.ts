import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subtract, totalMs, union } from '../attendance/rules/intervals.ts';
import { cutsOf } from './fold.ts';
import type { PersonSession } from './lines.ts';
import { hallTotals, monthsOf, personTotals, share, yearOf } from './totals.ts';

const minute = 60_000;
const intervals = fc
  .array(fc.tuple(fc.nat(600), fc.integer({ min: 1, max: 60 })), { maxLength: 8 })
  .map((pairs) => union(pairs.map(([from, length]) => ({ from: from * minute, to: (from + length) * minute }))));

describe('Cuts of a screen', () => {
  it('are no more than what was lost, and nothing where it was never received', () => {
    fc.assert(
      fc.property(intervals, intervals, (live, received) => {
        const gaps = subtract(live, received);
        const { cuts, cutMs } = cutsOf(live, gaps);
        expect(cutMs).toBeLessThanOrEqual(totalMs(gaps));
        expect(cuts).toBeLessThanOrEqual(gaps.length);
        expect(cuts === 0).toBe(cutMs === 0);
        if (totalMs(gaps) === totalMs(live)) expect(cuts).toBe(0);
      }),
    );
  });

  it('count neither a late beginning, an early end, nor a pause of the broadcast; one over a pause is one', () => {
    const at = (from: number, to: number) => ({ from: from * minute, to: to * minute });
    expect(cutsOf([at(0, 60)], [at(0, 10), at(50, 60)])).toEqual({ cuts: 0, cutMs: 0 });
    expect(cutsOf([at(0, 30), at(40, 60)], [])).toEqual({ cuts: 0, cutMs: 0 });
    expect(cutsOf([at(0, 30), at(40, 60)], [at(25, 30), at(40, 45)])).toEqual({ cuts: 1, cutMs: 10 * minute });
    expect(cutsOf([at(0, 60)], [at(10, 12), at(20, 25)])).toEqual({ cuts: 2, cutMs: 7 * minute });
  });
});

const session = fc.record({
  expectedPlace: fc.option(fc.constant({ kind: 'own' as const })),
  present: fc.boolean(),
  credited: fc.boolean(),
  liveMs: fc.nat(4 * 60 * minute),
  creditedMs: fc.nat(60 * minute),
  unconfirmedMs: fc.nat(60 * minute),
  hours: fc.nat(40).map((halves) => halves / 2),
  lateMs: fc.option(fc.nat(60 * minute)),
  dropped: fc.nat(5),
  represented: fc.boolean(),
  startedAt: fc.integer({ min: Date.UTC(2026, 0, 2), max: Date.UTC(2026, 11, 30) }),
});

describe('A year', () => {
  it('adds up: its parts give the same sums as the whole, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(session, { maxLength: 30 }), fc.nat(30), (all, at) => {
        const [whole, one, other] = [all, all.slice(0, at), all.slice(at)].map(personTotals);
        for (const key of ['sessions', 'attended', 'credited', 'creditedMs', 'late', 'dropped', 'represented'] as const)
          expect(whole?.[key]).toBe((one?.[key] ?? 0) + (other?.[key] ?? 0));
        expect(personTotals(all.toReversed())).toEqual(whole);
        const months = monthsOf(all);
        expect(months.reduce((sum, month) => sum + month.sessions, 0)).toBe(all.length);
        expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).toSorted((a, b) => a - b));
      }),
    );
  });

  it('counts a session that was represented or late once, however late', () => {
    const sessions: Parameters<typeof personTotals>[0] = [
      { ...plain, lateMs: 20 * minute, dropped: 3 },
      { ...plain, represented: true, present: false, credited: false, creditedMs: 0 },
    ];
    expect(personTotals(sessions)).toMatchObject({
      sessions: 2,
      attended: 1,
      late: 1,
      dropped: 1,
      represented: 1,
      percent: 50,
    });
  });

  it('is that of the institution: New Year comes five hours before that of Greenwich', () => {
    expect(yearOf(Date.UTC(2026, 11, 31, 18, 59))).toBe(2026);
    expect(yearOf(Date.UTC(2026, 11, 31, 19, 0))).toBe(2027);
  });

  it('gives no share of nothing, and never says 100 where somebody is missing', () => {
    expect(share(0, 0)).toBeNull();
    expect(share(9999, 10000)).toBe(99.9);
    expect(share(12, 10)).toBe(100);
    expect(hallTotals([]).percent).toBeNull();
  });
});

const plain: Pick<
  PersonSession,
  | 'expectedPlace'
  | 'present'
  | 'credited'
  | 'liveMs'
  | 'creditedMs'
  | 'unconfirmedMs'
  | 'hours'
  | 'lateMs'
  | 'dropped'
  | 'represented'
> = {
  expectedPlace: { kind: 'own' },
  present: true,
  credited: true,
  liveMs: 60 * minute,
  creditedMs: 60 * minute,
  unconfirmedMs: 0,
  hours: 1.5,
  lateMs: null,
  dropped: 0,
  represented: false,
};
