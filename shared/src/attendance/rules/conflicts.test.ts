import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clashesOf, type DeviceSpan, deviceOverlapMs, hallOverlapMs } from './conflicts.ts';
import { totalMs } from './intervals.ts';
import type { Stay } from './stays.ts';
import { throughDowntime } from './through-downtime.ts';

const second = 1000;
const halls = ['1', '2', '3'].map((digit) => digit.repeat(24));
const [north = '', south = ''] = halls;
const end = 600;
const stay = (hallId: string, from: number, to: number | null): Stay => ({
  hallId,
  from: from * second,
  to: to === null ? null : to * second,
  confirmations: [],
  missingAt: null,
});
const device = (from: number, to: number, more: Partial<DeviceSpan> = {}): DeviceSpan => ({
  hallId: null,
  from: from * second,
  to: to * second,
  interrupted: false,
  ...more,
});
const kindsOf = (stays: Stay[], devices: DeviceSpan[] = [], asOf = end) =>
  clashesOf(stays, devices, asOf * second).map(({ kind }) => kind);

const anyStay = fc
  .record({ hallId: fc.constantFrom(...halls), from: fc.nat(500), length: fc.option(fc.nat(200)) })
  .map(({ hallId, from, length }) => stay(hallId, from, length === null ? null : from + length));
const anyDevice = fc
  .record({ from: fc.nat(500), length: fc.nat(200), hallId: fc.constantFrom(null, null, north) })
  .map(({ from, length, hallId }) => device(from, from + length, { hallId }));

describe('One body in two places', () => {
  it('is none where somebody walked from hall to hall, however often, and either Desk told it five seconds late', () => {
    const ms = (max: number) => fc.integer({ min: 0, max });
    const leg = fc.record({
      stays: ms(60_000),
      walks: ms(60_000),
      inLate: ms(hallOverlapMs),
      outLate: ms(hallOverlapMs),
    });
    fc.assert(
      fc.property(fc.array(leg, { minLength: 1, maxLength: 8 }), (legs) => {
        let now = 0;
        const stays = legs.map(({ stays: staysMs, walks, inLate, outLate }, at): Stay => {
          const from = now + inLate;
          const to = Math.max(from, now + staysMs + outLate);
          // Nobody is told out before he was told in: he stays at least so long.
          now += Math.max(staysMs, inLate) + walks;
          return { ...stay(halls[at % 2] ?? '', 0, 0), from, to };
        });
        expect(clashesOf(stays, [], now + 10_000)).toEqual([]);
      }),
    );
  });

  it('is one at once while neither hall has said that he left, and one that lasted longer than five seconds', () => {
    expect(kindsOf([stay(north, 0, null), stay(south, 50, null)], [], 51)).toEqual(['two-halls']);
    expect(kindsOf([stay(north, 0, 55), stay(south, 50, null)])).toEqual([]);
    expect(kindsOf([stay(north, 0, 56), stay(south, 50, null)])).toEqual(['two-halls']);
  });

  it('agrees with counting second by second, and names each pair of places once, in whatever order all was told', () => {
    fc.assert(
      fc.property(fc.array(anyStay, { maxLength: 5 }), fc.array(anyDevice, { maxLength: 5 }), (stays, devices) => {
        const seconds = Array.from({ length: 1_200 }, (_, at) => at);
        const isIn = (hallId: string, at: number) =>
          stays.some((one) => one.hallId === hallId && one.from <= at * second && at * second < (one.to ?? Infinity));
        const isElsewhere = (hallId: string, at: number) =>
          devices.some((one) => one.hallId !== hallId && one.from <= at * second && at * second < one.to);
        const count = (holds: (at: number) => boolean) => seconds.filter(holds).length * second;
        const expected = halls.flatMap((hall, index) => [
          ...halls.slice(index + 1).flatMap((other) => {
            const both = seconds.map((at) => (isIn(hall, at) && isIn(other, at) ? 'x' : ' ')).join('');
            return both.includes('xxxxxx') ? [`two-halls ${hall} ${other}`] : [];
          }),
          ...(count((at) => isIn(hall, at) && isElsewhere(hall, at)) > deviceOverlapMs ? [`device ${hall}`] : []),
        ]);
        const texts = (all: ReturnType<typeof clashesOf>) =>
          all.map(({ kind, places }) => {
            const names = places.flatMap((place) => (place.kind === 'hall' ? [place.hallId] : []));
            return kind === 'two-halls' ? `two-halls ${names.join(' ')}` : `device ${names[0]}`;
          });
        const found = clashesOf(stays, devices, 1_200 * second);
        expect(texts(found)).toEqual(expected);
        expect(clashesOf(stays.toReversed(), devices.toReversed(), 1_200 * second)).toEqual(found);
      }),
      { numRuns: 150 },
    );
  });

  it('is none for whoever listens by headphones in his own hall, nor for two tabs of which the old one is not yet gone', () => {
    expect(kindsOf([stay(north, 0, null)], [device(0, 500, { hallId: north })])).toEqual([]);
    const walked = [device(0, 60), device(58, 66)];
    expect(kindsOf([stay(north, 60, null)], walked)).toEqual([]);
  });

  it('counts the time in which the system was down to whoever was there before and after it', () => {
    const down = [{ from: 100 * second, to: 110 * second }];
    const cut = [device(0, 99, { interrupted: true }), device(112, 130)];
    const same = ({ hallId }: DeviceSpan) => hallId;
    const inHall = [stay(north, 5, null)];
    expect(kindsOf(inHall, cut)).toEqual([]);
    expect(kindsOf(inHall, throughDowntime(cut, down, same))).toEqual(['hall-and-device']);
    // Gone before it, or back too late: nobody knows.
    for (const other of [
      [device(0, 99), device(112, 130)],
      [device(0, 99, { interrupted: true }), device(131, 150)],
    ])
      expect(totalMs(throughDowntime(other, down, same))).toBe(totalMs(other));
  });
});
