import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeviceUse, sharedDevices, twoDevices } from './devices.ts';

const minute = 60_000;
const live = [{ from: 0, to: 60 * minute }];
const use = (
  deviceId: string | null,
  network: string | null,
  from: number,
  to: number,
  hallId: string | null = null,
): DeviceUse => ({
  deviceId,
  network,
  hallId,
  from: from * minute,
  to: to * minute,
});
const anyUse = fc
  .record({
    deviceId: fc.constantFrom('laptop', 'phone', 'tablet', null),
    network: fc.constantFrom('home', 'work', null),
    hallId: fc.constantFrom(null, null, 'a'.repeat(24)),
    from: fc.nat(50),
    length: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ from, length, deviceId, network, hallId }) => use(deviceId, network, from, from + length, hallId));
const uses = fc.array(anyUse, { maxLength: 8 });
const minutes = Array.from({ length: 60 }, (_, at) => at * minute);
const isOn = ({ from, to }: DeviceUse, at: number) => from <= at && at < to;

describe('One account on two devices', () => {
  it('in two networks for more than two minutes is a conflict: agrees with counting minute by minute', () => {
    fc.assert(
      fc.property(uses, (list) => {
        const known = list.filter(({ deviceId, network, hallId }) => deviceId && network && hallId === null);
        const clashing = minutes.filter((at) => {
          const on = known.filter((one) => isOn(one, at));
          return on.some((a) => on.some((b) => a.deviceId !== b.deviceId && a.network !== b.network));
        });
        const foundMs = twoDevices(list, live).reduce((sum, { from, to }) => sum + to - from, 0);
        expect(foundMs).toBe(clashing.length > 2 ? clashing.length * minute : 0);
      }),
      { numRuns: 500 },
    );
  });

  it('behind one address is none, nor a device that goes from one network to another', () => {
    expect(twoDevices([use('laptop', 'home', 0, 60), use('phone', 'home', 0, 60)], live)).toEqual([]);
    expect(twoDevices([use('phone', 'home', 0, 30), use('phone', 'mobile', 29, 60)], live)).toEqual([]);
    expect(twoDevices([use('laptop', 'home', 0, 60), use('phone', 'mobile', 10, 12)], live)).toEqual([]);
    expect(twoDevices([use('laptop', 'home', 0, 60), use('phone', 'mobile', 10, 13)], live)).toHaveLength(1);
    expect(twoDevices([use('laptop', 'home', 0, 60), use('phone', 'mobile', 10, 30, 'hall')], live)).toEqual([]);
  });
});

describe('One device of several people', () => {
  it('is found by pairs, whoever is listed first', () => {
    fc.assert(
      fc.property(fc.array(uses, { minLength: 1, maxLength: 4 }), (lists) => {
        const named = lists.map((list, index): [string, DeviceUse[]] => [String(index), list]);
        const found = sharedDevices(new Map(named), live);
        expect(sharedDevices(new Map(named.toReversed()), live)).toEqual(found);
        for (const deviceId of ['laptop', 'phone', 'tablet']) {
          const people = named.filter(([, list]) =>
            list.some((one) => one.deviceId === deviceId && one.hallId === null && one.from < 60 * minute),
          );
          const names = found.find((one) => one.deviceId === deviceId)?.people.map(({ personId }) => personId) ?? [];
          expect(names).toEqual(people.length > 1 ? people.map(([id]) => id) : []);
        }
      }),
    );
  });

  it('is none where one of them had it before the session, in a hall, or the device is not known', () => {
    const other = use('laptop', 'home', 0, 60);
    const alone = (one: DeviceUse) =>
      sharedDevices(
        new Map([
          ['a', [one]],
          ['b', [other]],
        ]),
        live,
      );
    expect(alone(use('laptop', 'home', -20, 0))).toEqual([]);
    expect(alone(use('laptop', 'home', 0, 60, 'hall'))).toEqual([]);
    expect(alone(use(null, 'home', 0, 60))).toEqual([]);
    expect(alone(use('laptop', 'home', 30, 31))).toHaveLength(1);
  });
});
