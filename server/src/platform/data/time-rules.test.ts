import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continued, drift, sleptMs } from './time-rules.ts';

const minute = 60_000;
const at = 1_800_000_000_000;

describe('The clock of a node that starts', () => {
  it('goes on from this machine’s last evidence, whatever was done to the database’s clock', () => {
    const anything = fc.integer({ min: -86_400_000, max: 86_400_000 });
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 10 * minute }), (stepMs, elapsed) => {
        const kept = [{ _id: 'here', at, upMs: 5_000 }];
        expect(continued(at + elapsed + stepMs, 5_000 + elapsed, kept, 'here')).toBe(at + elapsed);
      }),
    );
  });

  it('is the database’s when nothing was recorded lately, or on another machine', () => {
    const kept = [{ _id: 'here', at, upMs: 5_000 }];
    expect(continued(at + 60 * minute, 5_000 + 11 * minute, kept, 'here')).toBe(at + 60 * minute);
    expect(continued(at + 1_000, 70, kept, 'there')).toBe(at + 1_000);
    expect(continued(at, 70, [], undefined)).toBe(at);
  });

  it('is never before evidence of a moment ago, but does not follow a clock that was wrong by far', () => {
    const kept = [{ _id: 'there', at: at + 40_000, upMs: 5_000 }];
    expect(continued(at, 70, kept, 'here')).toBe(at + 40_000);
    expect(continued(at - 60 * minute, 70, kept, 'here')).toBe(at - 60 * minute);
  });

  it('takes uptime of before a restart of the machine for nobody’s', () => {
    expect(continued(at + 3_000, 70, [{ _id: 'here', at, upMs: 5_000 }], 'here')).toBe(at + 3_000);
  });
});

describe('A clock that runs', () => {
  it('follows a drift slowly and a step not at all', () => {
    expect([drift(8, 2), drift(700, 2), drift(-700, 2), drift(40_000, 2), drift(8, 300)]).toEqual([8, 15, -15, 0, 0]);
  });

  it('makes good what the machine slept, and nothing else', () => {
    expect([sleptMs(1_010, 1_000), sleptMs(3_600_000, 1_000), sleptMs(1_000, 5_000)]).toEqual([0, 3_599_000, 0]);
  });
});
