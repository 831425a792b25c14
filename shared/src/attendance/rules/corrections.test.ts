import { describe, expect, it } from 'vitest';
import { type Correction, corrected, correctionsFor } from './corrections.ts';
import type { Stay } from './stays.ts';

const person = 'c'.repeat(24);
const hallId = 'a'.repeat(24);
const stay: Stay = { hallId, from: 30, to: 80, confirmations: [{ at: 30, by: 'desk' }], missingAt: null };
const live = [{ from: 0, to: 100 }];
const correction = (more: Partial<Correction>): Correction => ({
  adjustmentId: '1'.repeat(24),
  target: { kind: 'person', personId: person },
  effect: 'add',
  interval: null,
  minutes: null,
  at: 1,
  ...more,
});

describe('Corrections', () => {
  it('reach the person they name, whoever was checked in at the hall they name, and of all only who attended', () => {
    const all = [
      correction({}),
      correction({ target: { kind: 'person', personId: 'e'.repeat(24) } }),
      correction({ target: { kind: 'hall', hallId } }),
      correction({ target: { kind: 'all' } }),
    ];
    expect(correctionsFor(all, { personId: person, attended: true, stays: [stay] })).toEqual([all[0], all[2], all[3]]);
    expect(correctionsFor(all, { personId: person, attended: false, stays: [] })).toEqual([all[0]]);
  });

  it('of a hall add only time in which the person was checked in there', () => {
    const hall = correction({ target: { kind: 'hall', hallId }, interval: { from: 0, to: 60 } });
    expect(corrected([], [hall], [stay], live).intervals).toEqual([{ from: 30, to: 60 }]);
  });

  it('never add time in which the session was not live', () => {
    const wide = correction({ interval: { from: -50, to: 500 } });
    expect(corrected([], [wide], [], live).intervals).toEqual(live);
  });

  it('apply in the order in which they were signed, the later one over the earlier', () => {
    const add = correction({ interval: { from: 0, to: 50 }, at: 2, adjustmentId: '2'.repeat(24) });
    const remove = correction({ effect: 'remove', interval: { from: 20, to: 60 }, at: 1 });
    const credited = [{ from: 40, to: 90 }];
    const expected = [
      { from: 0, to: 50 },
      { from: 60, to: 90 },
    ];
    expect(corrected(credited, [add, remove], [], live).intervals).toEqual(expected);
    expect(corrected(credited, [remove, add], [], live).intervals).toEqual(expected);
  });

  it('in minutes stand at no particular time', () => {
    const result = corrected([], [correction({ minutes: 10 }), correction({ minutes: 3, effect: 'remove' })], [], live);
    expect(result).toEqual({ intervals: [], extraMs: 7 * 60_000 });
  });
});
