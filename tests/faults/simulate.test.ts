import { describe, expect, it } from 'vitest';
import { simulate } from '../../scripts/simulate/run.ts';

describe('The report of a seminar that was written beforehand', () => {
  it('says of everybody what really happened, though lines are cut, clocks jump and the server is killed', async ({
    skip,
  }) => {
    const wanted = { people: 40, seed: 6, seconds: 66, halls: 2, kills: ['server' as const] };
    const outcome = await simulate(wanted, { tell: () => undefined });
    // Without a turn for three seconds nobody can say to five seconds what happened.
    skip(outcome.breathlessMs > 3_000, 'The machine was out of breath');
    expect(outcome.troubles).toEqual([]);
    expect(outcome.differences).toEqual([]);
    expect(outcome.people).toBeGreaterThanOrEqual(30);
    expect(outcome.conflicts).toBeGreaterThan(0);
    expect(outcome.substitutes).toBeGreaterThan(0);
  }, 400_000);
});
