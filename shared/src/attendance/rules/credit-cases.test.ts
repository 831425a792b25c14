import { describe, expect, it } from 'vitest';
import { AttendancePolicy } from '../../seminars/attendance-policy.ts';
import type { DeviceSpan } from './conflicts.ts';
import { type CreditInput, creditOf } from './credit.ts';
import type { Stay } from './stays.ts';

const s = 1000;
const minute = 60 * s;
const halls = ['a'.repeat(24), 'b'.repeat(24)] as const;

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
  endedAt: null,
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

  it('gives downtime back to who came back and was heard one single time before he left', () => {
    const once = { from: down.to + 5 * s, to: down.to + 5 * s, hallId: null, interrupted: false };
    expect(back({ devices: [{ ...once, from: 0, to: down.from, interrupted: true }, once] }).interruptionMs).toBe(
      5 * minute + 5 * s,
    );
  });

  it('gives downtime back to who was interrupted by it and came back', () => {
    const stayed = [onDevice(0, 20, true), from(down.to + 8 * s)];
    expect(back({ devices: stayed })).toMatchObject({
      creditedMs: 60 * minute,
      interruptionMs: 5 * minute + 8 * s,
    });
    expect(back({ devices: stayed, policy: { ...hour.policy, downtimeCredited: false } }).interruptionMs).toBe(0);
  });

  it('gives downtime back up to the end of a session that ended before anybody could be heard again', () => {
    const endedAt = down.to + 3 * s;
    const short = { live: [{ from: 0, to: endedAt }], asOf: endedAt, endedAt };
    const until = (one: Partial<DeviceSpan>) => [{ ...from(0, true), to: down.from, ...one }];
    expect(back({ ...short, devices: until({}) })).toMatchObject({ creditedMs: endedAt });
    expect(back({ ...short, endedAt: null, devices: until({}) })).toMatchObject({ creditedMs: down.from });
    const inTime = { stays: [inHall(0, null)], screens: [{ ...screenOn(0, 0, true), to: down.from }] };
    expect(back({ ...short, ...inTime })).toMatchObject({ creditedMs: endedAt });
    // Whoever had left before, and where the end came much later.
    expect(back({ ...short, devices: until({ interrupted: false }) }).interruptionMs).toBe(0);
    const later = down.to + 7 * s;
    expect(back({ live: [{ from: 0, to: later }], endedAt: later, devices: until({}) }).interruptionMs).toBe(0);
  });

  it('gives nothing of a second downtime to who was interrupted by the first, came back and left between them', () => {
    const second = { from: down.to + 6 * s, to: down.to + 9 * s };
    const interruptions = [{ ...down, from: down.to - 2 * s }, second];
    const between = { ...onDevice(0, 0), from: down.to + 1 * s, to: down.to + 4 * s };
    const devices = [{ ...onDevice(0, 20, true), to: down.to - 1 * s }, between, from(second.to + 2 * s)];
    const policy = { ...hour.policy, graceMs: 0 };
    expect(back({ policy, interruptions, devices }).interruptionMs).toBe(2 * s);
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

  it('gives it back until he received to who was heard again and still arriving', () => {
    const policy = { ...hour.policy, graceMs: 0 };
    const again = { from: down.to + 6 * s, to: down.to + 6_040, hallId: null, interrupted: false };
    const line = back({ policy, devices: [onDevice(0, 20, true), from(again.to)], idle: [again] });
    expect(line).toMatchObject({ creditedMs: 60 * minute, gaps: [], interruptionMs: 5 * minute + 6_040 });
  });

  it('ends it with the first sign of who took long to receive again, or never did', () => {
    const policy = { ...hour.policy, graceMs: 0 };
    const silent = { from: down.to + 6 * s, to: down.to + 13 * s, hallId: null, interrupted: false };
    const stayed = onDevice(0, 20, true);
    for (const devices of [[stayed, from(silent.to)], [stayed]])
      expect(back({ policy, devices, idle: [silent] }).interruptionMs).toBe(5 * minute + 6 * s);
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
