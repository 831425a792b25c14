import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttendancePolicy } from '../../seminars/attendance-policy.ts';
import type { DeviceSpan } from './conflicts.ts';
import { type CreditInput, creditOf } from './credit.ts';
import { arrivingMs, downtimeReach, type Heard } from './downtime.ts';
import type { Interval } from './intervals.ts';
import type { Stay } from './stays.ts';

const s = 1000;
const minute = 60 * s;
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
  for (const down of given.interruptions) {
    const cut = ({ interrupted, from, to }: Heard) =>
      interrupted && from <= down.to && to <= down.to && to >= down.from - downtimeReach.beforeMs;
    const received = receiving.filter(cut).map(({ to }) => to);
    const arrived = idle.filter((span) => cut(span) && span.to - span.from <= arrivingMs).map(({ from }) => from);
    const before = received.length > 0 ? Math.max(...received) : Math.min(...arrived);
    const again = seconds.filter((at, index) => {
      if (!present[index] || present[index - 1]) return false;
      const end = seconds.find((_, later) => later > index && !present[later]) ?? endOfTest * s;
      return end >= down.to && at <= down.to + downtimeReach.afterMs;
    });
    const heardAgain = idle.filter(({ from, to }) => to >= down.to && from <= down.to + downtimeReach.afterMs);
    const after = Math.min(...again, ...(received.length > 0 ? heardAgain.map(({ from }) => from) : []));
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

const hour: CreditInput = {
  devices: [],
  idle: [],
  stays: [],
  screens: [],
  live: [{ from: 0, to: 60 * minute }],
  added: [],
  interruptions: [],
  corrections: [],
  policy: AttendancePolicy.parse({ graceMs: minute, lateAfterMs: 10 * minute, unconfirmedLimitMs: 30 * minute }),
  asOf: 60 * minute,
};
const at = (from: number, to: number) => ({ from: from * minute, to: to * minute });
const onDevice = (from: number, to: number, interrupted = false): DeviceSpan => ({
  ...at(from, to),
  hallId: null,
  interrupted,
});
const inHall = (from: number, to: number | null, ...confirmedAt: number[]): Stay => ({
  hallId: halls[0],
  from: from * minute,
  to: to === null ? null : to * minute,
  confirmations: [from, ...confirmedAt].map((m) => ({ at: m * minute, by: 'desk' })),
  missingAt: null,
});
const screenOn = (from: number, to: number, interrupted = false) => ({
  ...at(from, to),
  hallId: halls[0],
  interrupted,
});

describe('A line of the report', () => {
  it('credits the whole session at the threshold and nothing below it', () => {
    expect(creditOf({ ...hour, devices: [onDevice(0, 48)] })).toMatchObject({
      percent: 80,
      credited: true,
      why: 'enough',
      hours: 1.3,
    });
    expect(creditOf({ ...hour, devices: [onDevice(0, 47.99)] })).toMatchObject({
      percent: 79.9,
      credited: false,
      why: 'too-little',
      hours: 0,
    });
  });

  it('credits minute by minute where the policy is proportional', () => {
    const proportional = { ...hour, policy: { ...hour.policy, mode: 'proportional' as const } };
    expect(creditOf({ ...proportional, devices: [onDevice(0, 45)] })).toMatchObject({
      credited: true,
      why: 'proportional',
      hours: 1,
    });
  });

  it('counts who was connected in time that a correction made live, when nothing could be received', () => {
    const later = { ...hour, added: [at(0, 10)], idle: [onDevice(0, 30)], devices: [onDevice(30, 60)] };
    expect(creditOf(later)).toMatchObject({ creditedMs: 40 * minute, lateMs: null, evidence: ['device'] });
    expect(creditOf({ ...later, added: [] })).toMatchObject({ creditedMs: 30 * minute, lateMs: 30 * minute });
  });

  it('counts as late only who came later than the limit', () => {
    expect(creditOf({ ...hour, devices: [onDevice(10, 60)] }).lateMs).toBeNull();
    expect(creditOf({ ...hour, devices: [onDevice(11, 60)] }).lateMs).toBe(11 * minute);
  });

  it('tells who never came from who came and received nothing', () => {
    expect(creditOf(hour)).toMatchObject({ why: 'absent', firstIn: null });
    expect(creditOf({ ...hour, idle: [onDevice(5, 50)] })).toMatchObject({
      why: 'no-media',
      firstIn: 5 * minute,
      lastOut: 50 * minute,
    });
  });

  it('counts a hall only while its screen receives', () => {
    const line = creditOf({
      ...hour,
      stays: [inHall(-30, null, 20, 45)],
      screens: [screenOn(0, 20), screenOn(30, 60)],
    });
    expect(line).toMatchObject({ creditedMs: 50 * minute, gaps: [at(20, 30)], confirmations: 3 });
  });

  it('keeps what nobody confirmed apart, and counts it where the policy says so', () => {
    const given = { ...hour, stays: [inHall(0, null)], screens: [screenOn(0, 60)] };
    expect(creditOf(given)).toMatchObject({ creditedMs: 30 * minute, unconfirmedMs: 30 * minute, why: 'unconfirmed' });
    const generous = { ...given, policy: { ...given.policy, countUnconfirmed: true } };
    expect(creditOf(generous)).toMatchObject({ creditedMs: 60 * minute, unconfirmedMs: 30 * minute, why: 'enough' });
  });

  const down = { from: 20 * minute, to: 25 * minute };
  const back = (more: Partial<CreditInput>) => creditOf({ ...hour, interruptions: [down], ...more });
  const from = (startAt: number, interrupted = false): DeviceSpan => ({
    from: startAt,
    to: 60 * minute,
    hallId: null,
    interrupted,
  });

  it('gives downtime back to who was interrupted by it and came back', () => {
    const stayed = [onDevice(0, 20, true), from(down.to + 8 * s)];
    expect(back({ devices: stayed })).toMatchObject({
      creditedMs: 60 * minute,
      interruptionMs: 5 * minute + 8 * s,
    });
    expect(back({ devices: stayed, policy: { ...hour.policy, downtimeCredited: false } }).interruptionMs).toBe(0);
  });

  it('gives nothing back to who had left before, however shortly, nor to who stayed away', () => {
    const left = { ...onDevice(0, 20), to: down.from - 3 * s };
    const policy = { ...hour.policy, graceMs: 0 };
    expect(back({ policy, devices: [left, from(down.to + 8 * s)] }).interruptionMs).toBe(0);
    expect(back({ policy, devices: [onDevice(0, 20, true)] }).interruptionMs).toBe(0);
    expect(back({ policy, devices: [onDevice(0, 20, true), from(27 * minute)] }).interruptionMs).toBe(0);
  });

  it('gives back no more than until he was first heard again', () => {
    const policy = { ...hour.policy, graceMs: 0 };
    const again = { ...from(down.to + 2 * s), to: down.to + 5 * s };
    const line = back({ policy, devices: [onDevice(0, 20, true), again, from(down.to + 25 * s)] });
    expect(line).toMatchObject({ interruptionMs: 5 * minute + 2 * s, creditedMs: 60 * minute - 20 * s });
  });

  it('gives it back to who was just arriving, but to nobody who never receives', () => {
    const arriving = { from: down.from - 2 * s, to: down.from, hallId: null, interrupted: true };
    expect(back({ idle: [arriving], devices: [from(down.to + 5 * s)] })).toMatchObject({
      interruptionMs: 5 * minute + 7 * s,
    });
    expect(back({ idle: [arriving, from(down.to + 5 * s)] }).creditedMs).toBe(0);
  });

  it('gives it back to a hall by its screen, to everyone for as long as he was checked in', () => {
    const screens = [screenOn(0, 20, true), { ...screenOn(25, 60), from: down.to + 4 * s }];
    const halfway = { ...inHall(22, null), confirmations: [] };
    expect(back({ screens, stays: [inHall(10, null)], asOf: 30 * minute })).toMatchObject({
      creditedMs: 20 * minute,
      interruptionMs: 5 * minute + 4 * s,
    });
    expect(back({ screens, stays: [inHall(10, 19)] })).toMatchObject({ creditedMs: 9 * minute, interruptionMs: 0 });
    expect(back({ screens, stays: [halfway], asOf: 30 * minute }).creditedMs).toBe(8 * minute);
  });

  it('raises one body in two places and counts it once', () => {
    const line = creditOf({ ...hour, devices: [onDevice(0, 60)], stays: [inHall(0, 60)], screens: [screenOn(0, 60)] });
    expect(line.creditedMs).toBe(60 * minute);
    expect(line.clashes).toEqual([
      {
        kind: 'hall-and-device',
        places: [{ kind: 'hall', hallId: halls[0] }, { kind: 'own' }],
        intervals: [at(0, 60)],
      },
    ]);
  });

  it('takes a companion phone in the hall for no conflict, nor a laptop closed within two minutes', () => {
    const base = { ...hour, stays: [inHall(0, 60)], screens: [screenOn(0, 60)] };
    expect(creditOf({ ...base, devices: [{ ...onDevice(0, 60), hallId: halls[0] }] }).clashes).toEqual([]);
    expect(creditOf({ ...base, devices: [onDevice(0, 2)] }).clashes).toEqual([]);
  });
});
