import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttendancePolicy } from '../../seminars/attendance-policy.ts';
import type { DeviceSpan } from './conflicts.ts';
import { type CreditInput, creditOf } from './credit.ts';
import { arrivingMs, downtimeReach, type Heard } from './downtime.ts';
import type { Interval } from './intervals.ts';
import type { Stay } from './stays.ts';

const s = 1000;
const halls = ['a'.repeat(24), 'b'.repeat(24)] as const;
const endOfTest = 400;

const stretch = fc
  .tuple(fc.nat(300), fc.nat(80))
  .map(([from, length]) => ({ from: from * s, to: (from + length) * s }));
const heard = fc.tuple(stretch, fc.boolean()).map(([interval, interrupted]): Heard => ({ ...interval, interrupted }));
const device = heard.map((span): DeviceSpan => ({ ...span, hallId: null }));
const hallId = fc.constantFrom(...halls);
const screen = fc.tuple(heard, hallId).map(([span, id]) => ({ ...span, hallId: id }));
const stay = fc
  .tuple(stretch, hallId, fc.boolean(), fc.array(fc.nat(80), { maxLength: 3 }))
  .map(([{ from, to }, id, open, later]): Stay => {
    const times = [from, ...later.map((offset) => Math.min(from + offset * s, to))].sort((a, b) => a - b);
    const confirmations = times.map((at) => ({ at, by: 'desk' as const }));
    return { hallId: id, from, to: open ? null : to, confirmations, missingAt: null };
  });
const policy = fc
  .record({
    graceMs: fc.nat(20).map((n) => n * s),
    unconfirmedLimitMs: fc.nat(60).map((n) => n * s),
    countUnconfirmed: fc.boolean(),
    downtimeCredited: fc.boolean(),
    lateAfterMs: fc.nat(60).map((n) => n * s),
    mode: fc.constantFrom('threshold' as const, 'proportional' as const),
    thresholdPercent: fc.integer({ min: 1, max: 100 }),
  })
  .map((values) => AttendancePolicy.parse(values));
const input = fc.record({
  devices: fc.array(device, { maxLength: 6 }),
  idle: fc.array(heard, { maxLength: 2 }),
  stays: fc.array(stay, { maxLength: 3 }),
  screens: fc.array(screen, { maxLength: 4 }),
  live: fc.array(stretch, { maxLength: 3 }),
  added: fc.array(stretch, { maxLength: 1 }),
  interruptions: fc.array(
    fc.tuple(fc.nat(300), fc.nat(15)).map(([from, length]) => ({ from: from * s, to: (from + length) * s })),
    { maxLength: 2 },
  ),
  corrections: fc.constant([]),
  policy,
  asOf: fc.constant(endOfTest * s),
  endedAt: fc.constant(null),
}) satisfies fc.Arbitrary<CreditInput>;

const reversed = (given: CreditInput): CreditInput => ({
  ...given,
  devices: given.devices.toReversed(),
  stays: given.stays.toReversed(),
  screens: given.screens.toReversed(),
  live: given.live.toReversed(),
  interruptions: given.interruptions.toReversed(),
});

const seconds = Array.from({ length: endOfTest }, (_, at) => at * s);
const within = (list: readonly Interval[], at: number) => list.some(({ from, to }) => from <= at && at < to);

/** Seconds that downtime gives back to whoever was heard like this and is present in these seconds. */
function bridged(given: CreditInput, receiving: readonly Heard[], idle: readonly Heard[], present: boolean[]) {
  const result = seconds.map(() => false);
  if (!given.policy.downtimeCredited) return result;
  const there = (at: number) => present[at / s] === true;
  for (const down of given.interruptions) {
    const ofEarlier = (to: number) => given.interruptions.some((other) => other.to < down.to && to <= other.to);
    const cut = ({ interrupted, to }: Heard) =>
      interrupted && to <= down.to && to >= down.from - downtimeReach.beforeMs && !ofEarlier(to);
    const received = receiving.filter(cut).map(({ to }) => to);
    const arrived = idle.filter((span) => cut(span) && span.to - span.from <= arrivingMs).map(({ from }) => from);
    const before = received.length > 0 ? Math.max(...received) : Math.min(...arrived);
    const isAfter = ({ from, to }: Interval) =>
      (from >= down.to || to > down.to) && from <= down.to + downtimeReach.afterMs;
    const again = seconds.filter((at) => {
      if (!there(at) || there(at - s)) return false;
      const end = seconds.find((later) => later > at && !there(later)) ?? endOfTest * s;
      return isAfter({ from: at, to: end });
    });
    const leadsOn = ({ from, to }: Heard) =>
      to - from <= arrivingMs &&
      (there(to) || there(to - s) || receiving.some((span) => span.from <= to && to <= span.to));
    const heardAgain = idle.filter(isAfter).map((span) => (leadsOn(span) ? span.to : span.from));
    const receivedAgain = receiving.filter(isAfter).map(({ from }) => from);
    const after = Math.min(...again, ...receivedAgain, ...(received.length > 0 ? heardAgain : []));
    if (!Number.isFinite(before) || !Number.isFinite(after)) continue;
    seconds.forEach((at, index) => {
      if (at >= before && at < after) result[index] = true;
    });
  }
  return result;
}

/** The same rule written a second time, second by second and without interval arithmetic. */
function creditedByCounting(given: CreditInput): number {
  const { policy: rule } = given;
  const screenOn = new Map(
    halls.map((id) => {
      const spans = given.screens.filter((span) => span.hallId === id);
      const on = seconds.map((at) => within(spans, at));
      const back = bridged(given, spans, [], on);
      return [id as string, on.map((there, index) => there || back[index])];
    }),
  );
  const present = seconds.map((at, index) => {
    if (within(given.devices, at) || (within(given.idle, at) && within(given.added, at))) return true;
    return given.stays.some((one) => {
      const last = one.confirmations.at(-1)?.at ?? one.from;
      const confirmedUntil = rule.countUnconfirmed ? Number.POSITIVE_INFINITY : last + rule.unconfirmedLimitMs;
      const there = at >= one.from && at < (one.to ?? given.asOf) && at < confirmedUntil;
      return there && (screenOn.get(one.hallId)?.[index] ?? false);
    });
  });
  const back = bridged(given, given.devices, given.idle, present);
  const there = present.map((one, index) => one || (back[index] ?? false));
  const closed = [...there];
  let lastThere = -1;
  there.forEach((one, index) => {
    if (!one) return;
    if (lastThere >= 0 && (index - lastThere - 1) * s <= rule.graceMs) closed.fill(true, lastThere, index);
    lastThere = index;
  });
  return seconds.filter((at, index) => closed[index] && within(given.live, at)).length * s;
}

describe('Credit of one person for one session', () => {
  it('agrees with counting second by second', () => {
    fc.assert(
      fc.property(input, (given) => {
        expect(creditOf(given).creditedMs).toBe(creditedByCounting(given));
      }),
      { numRuns: 500 },
    );
  });

  it('never exceeds the live time, and gaps and credit never overlap', () => {
    fc.assert(
      fc.property(input, (given) => {
        const credit = creditOf(given);
        const gapMs = credit.gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0);
        expect(credit.creditedMs + gapMs).toBeLessThanOrEqual(credit.liveMs);
        expect(credit.interruptionMs).toBeLessThanOrEqual(credit.creditedMs);
        expect(credit.percent).toBeGreaterThanOrEqual(0);
        expect(credit.percent).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('does not depend on the order in which evidence is listed', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { evidence, ...credit } = creditOf(given);
        const { evidence: other, ...same } = creditOf(reversed(given));
        expect(same).toEqual(credit);
        expect(other.toSorted()).toEqual(evidence.toSorted());
      }),
    );
  });

  it('is not changed by evidence that is listed twice', () => {
    fc.assert(
      fc.property(input, (given) => {
        const twice = {
          ...given,
          devices: [...given.devices, ...given.devices],
          screens: [...given.screens, ...given.screens],
        };
        expect(creditOf(twice)).toEqual(creditOf(given));
      }),
    );
  });

  it('never falls when presence is added, while nothing is given back', () => {
    fc.assert(
      fc.property(input, device, stay, screen, (whole, oneMore, stayMore, screenMore) => {
        const given = { ...whole, interruptions: [] };
        const before = creditOf(given).creditedMs;
        expect(creditOf({ ...given, devices: [...given.devices, oneMore] }).creditedMs).toBeGreaterThanOrEqual(before);
        expect(creditOf({ ...given, stays: [...given.stays, stayMore] }).creditedMs).toBeGreaterThanOrEqual(before);
        expect(creditOf({ ...given, screens: [...given.screens, screenMore] }).creditedMs).toBeGreaterThanOrEqual(
          before,
        );
      }),
    );
  });

  it('never falls because the system was down', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { creditedMs } = creditOf({ ...given, interruptions: [] });
        expect(creditOf(given).creditedMs).toBeGreaterThanOrEqual(creditedMs);
      }),
    );
  });

  it('counts two devices as one body', () => {
    fc.assert(
      fc.property(input, (given) => {
        const withoutGrace = {
          ...given,
          idle: [],
          stays: [],
          interruptions: [],
          policy: { ...given.policy, graceMs: 0 },
        };
        const half = Math.floor(given.devices.length / 2);
        const one = creditOf({ ...withoutGrace, devices: given.devices.slice(0, half) }).creditedMs;
        const two = creditOf({ ...withoutGrace, devices: given.devices.slice(half) }).creditedMs;
        const both = creditOf(withoutGrace).creditedMs;
        expect(both).toBeLessThanOrEqual(one + two);
        expect(both).toBeGreaterThanOrEqual(Math.max(one, two));
      }),
    );
  });

  it('gives the same when every clock reading moves by the same step', () => {
    fc.assert(
      fc.property(input, fc.nat(1_000_000), (given, step) => {
        const move = <T extends Interval>(list: readonly T[]) =>
          list.map((item) => ({ ...item, from: item.from + step, to: item.to + step }));
        const moved: CreditInput = {
          ...given,
          devices: move(given.devices),
          idle: move(given.idle),
          screens: move(given.screens),
          live: move(given.live),
          added: move(given.added),
          interruptions: move(given.interruptions),
          stays: given.stays.map((one) => ({
            ...one,
            from: one.from + step,
            to: one.to === null ? null : one.to + step,
            confirmations: one.confirmations.map((item) => ({ ...item, at: item.at + step })),
          })),
          asOf: given.asOf + step,
        };
        expect(creditOf(moved).creditedMs).toBe(creditOf(given).creditedMs);
        expect(creditOf(moved).lateMs).toBe(creditOf(given).lateMs);
      }),
    );
  });
});
