import { describe, expect, it } from 'vitest';
import { simulate } from '../../scripts/simulate/run.ts';

const wanted = { people: 40, seed: 6, seconds: 66, halls: 2, kills: ['server' as const] };
/** Without a turn for so long nobody can say to five seconds what happened: it is played again. */
const breathlessMs = 3_000;

describe('The report of a seminar that was written beforehand', () => {
  it('says of everybody what really happened, though lines are cut, all clocks jump and the server is killed', async () => {
    let outcome = await simulate(wanted, { tell: () => undefined });
    for (let again = 0; again < 2 && outcome.breathlessMs > breathlessMs; again += 1)
      outcome = await simulate(wanted, { tell: () => undefined });
    expect(outcome.troubles).toEqual([]);
    expect(outcome.differences).toEqual([]);
    expect(outcome.people).toBeGreaterThanOrEqual(30);
    expect(outcome.conflicts).toBeGreaterThan(0);
    expect(outcome.substitutes).toBeGreaterThan(0);
  }, 500_000);
});
