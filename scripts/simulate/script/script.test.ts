import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersect, totalMs } from '../../../shared/src/attendance/rules/intervals.ts';
import { type Fact, factsAsPlanned } from './facts.ts';
import { generate, type Wanted } from './generate.ts';
import type { Kill, Plan, Step } from './plan.ts';
import { truthOf } from './truth.ts';

const kill: fc.Arbitrary<Kill> = fc.constantFrom('server', 'database', 'worker', 'twice', 'both', 'end');
const wanted: fc.Arbitrary<Wanted> = fc.record({
  people: fc.integer({ min: 1, max: 60 }),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  seconds: fc.integer({ min: 60, max: 400 }),
  halls: fc.integer({ min: 2, max: 8 }),
  kills: fc.array(kill, { maxLength: 3 }),
});

const tabOf = (owner: string) => ({
  owner,
  browser: owner,
  device: owner,
  network: 0,
  receives: true,
  machine: 0,
});
const plan = (): Plan => ({
  seed: 0,
  seconds: 100,
  policy: { graceMs: 0, lateAfterMs: 0, unconfirmedLimitMs: 30_000, countUnconfirmed: false },
  halls: ['h1', 'h2'],
  people: [{ key: 'p1', kind: 'person', expected: 'h1' }],
  tabs: [
    { ...tabOf('p1'), key: 't1', as: 'viewer', hall: null },
    { ...tabOf('h1'), key: 's1', as: 'screen', hall: 'h1' },
    { ...tabOf('h2'), key: 's2', as: 'screen', hall: 'h2' },
  ],
  machines: [{ clockWrongByMs: 0 }],
  steps: [],
});
const live: Fact[] = [
  { at: 10_000, is: 'live', on: true },
  { at: 100_000, is: 'live', on: false },
];
const tab = (key: string, at: number, on = true): Fact => ({ at: at * 1000, is: 'tab', tab: key, on });
const enters = (at: number, hall = 'h1'): Fact => ({
  at: at * 1000,
  is: 'in',
  id: `in-${hall}-${at}`,
  hall,
  person: 'p1',
  by: 'desk',
});
const rollCall = (at: number, missing: string[] = []): Fact => ({
  at: at * 1000,
  is: 'roll-call',
  id: `r${at}`,
  hall: 'h1',
  missing,
  heads: 0,
});
const truth = (...facts: Fact[]) => {
  const found = truthOf(plan(), [...live, ...facts]);
  const one = found.people.get('p1');
  if (!one) throw new Error('nobody');
  return { ...one, conflicts: found.conflicts, seconds: totalMs(one.credited) / 1000 };
};

describe('A script', () => {
  it('is the same for the same seed', () => {
    const isSame = (wish: Wanted) => {
      expect(generate(wish)).toEqual(generate(wish));
    };
    fc.assert(fc.property(wanted, isSame), { numRuns: 20 });
  });

  it('opens every tab before it is cut or closed, and brings nothing back that was not cut', () => {
    const orderly = (steps: Step[]) => {
      const state = new Map<string, 'open' | 'cut' | 'closed'>();
      for (const step of steps) {
        if (!('tab' in step)) continue;
        const before = state.get(step.tab);
        if (step.do === 'open') expect(before).toBeUndefined();
        else if (step.do === 'restore') expect(before).toBe('cut');
        else expect(before).toBe('open');
        const after = { open: 'open', restore: 'open', hiccup: 'open', cut: 'cut' } as const;
        state.set(step.tab, step.do in after ? after[step.do as keyof typeof after] : 'closed');
      }
    };
    fc.assert(fc.property(wanted, (wish) => orderly(generate(wish).steps)));
  });

  it('gives nobody more than the session lasted, and nobody what he was not there for', () => {
    fc.assert(
      fc.property(wanted, (wish) => {
        const script = generate(wish);
        const { live: times, people } = truthOf(script, factsAsPlanned(script));
        for (const { credited, firstIn, lastOut } of people.values()) {
          expect(totalMs(intersect(credited, times))).toBe(totalMs(credited));
          if (credited.length === 0) continue;
          expect(firstIn).toBeLessThanOrEqual(credited[0]?.from ?? 0);
          expect(lastOut).toBeGreaterThanOrEqual(credited.at(-1)?.to ?? 0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says the same whatever the order in which its facts are told', () => {
    fc.assert(
      fc.property(wanted, (wish) => {
        const script = generate(wish);
        const facts = factsAsPlanned(script);
        expect(truthOf(script, facts.toReversed()).conflicts).toEqual(truthOf(script, facts).conflicts);
      }),
      { numRuns: 20 },
    );
  });

  it('of three hundred holds conflicts of all kinds, substitutes, guests found out later and every kill', () => {
    const script = generate({ people: 300, seed: 7, seconds: 300, halls: 12, kills: ['server', 'database', 'worker'] });
    const { conflicts, substitutes, matches } = truthOf(script, factsAsPlanned(script));
    const kinds = new Set(conflicts.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['two-halls', 'hall-and-device', 'two-devices', 'shared-device']));
    expect(substitutes.length).toBeGreaterThan(3);
    expect(matches.length).toBeGreaterThan(3);
  });
});

describe('The truth', () => {
  it('is the time on a device, without the time in which its line was cut', () => {
    expect(truth(tab('t1', 5), tab('t1', 40, false), tab('t1', 60)).seconds).toBe(70);
  });

  it('counts a hall while its screen received, up to the last confirmation and the limit', () => {
    const { seconds, unconfirmed, places } = truth(tab('s1', 20), enters(12));
    expect(seconds).toBe(22);
    expect(unconfirmed).toEqual([{ from: 42_000, to: 100_000 }]);
    expect(places).toEqual(['h1']);
  });

  it('counts up to the last confirmation whom a roll-call does not find', () => {
    expect(truth(tab('s1', 0), enters(12), rollCall(30), rollCall(50, ['p1'])).seconds).toBe(18);
  });

  it('has nobody confirmed by a roll-call that was taken while he was tapped out by mistake', () => {
    const out: Fact = { at: 20_000, is: 'out', id: 'o', hall: 'h1', person: 'p1', by: 'desk' };
    const { confirmations, lastOut } = truth(enters(12), out, rollCall(25), {
      at: 30_000,
      is: 'undone',
      undoes: 'o',
    });
    expect({ confirmations, lastOut }).toEqual({ confirmations: 1, lastOut: 100_000 });
  });

  it('forgets a check-in that was taken back', () => {
    expect(truth(tab('s1', 0), enters(12), { at: 15_000, is: 'undone', undoes: 'in-h1-12' }).firstIn).toBeNull();
  });

  it('gives downtime to whoever was there before and soon after, and to nobody else', () => {
    const down: Fact = { at: 30_000, is: 'down', to: 36_000 };
    const back = (at: number) => truth(tab('t1', 0), tab('t1', 30, false), tab('t1', at), down).seconds;
    expect(back(40)).toBe(90);
    expect(back(57)).toBe(63);
    expect(truth(tab('t1', 0), tab('t1', 28, false), tab('t1', 40), down).seconds).toBe(78);
  });

  it('takes who listens by headphones in his hall for nobody elsewhere', () => {
    const headphones = plan();
    headphones.tabs[0] = { ...tabOf('p1'), key: 't1', as: 'viewer', hall: 'h1' };
    const facts = [{ ...live[0] }, { ...live[1], at: 300_000 }, enters(12), tab('t1', 20)] as Fact[];
    const { conflicts, people } = truthOf(headphones, facts);
    expect(conflicts).toEqual([]);
    expect(people.get('p1')).toMatchObject({ places: ['h1'], credited: [{ from: 20_000, to: 300_000 }] });
  });

  it('gives nobody credit for time in which nothing arrived, unless the studio sent nothing', () => {
    const silent: Fact = { at: 40_000, is: 'silence', tab: 't1', to: 60_000 };
    expect(truth(tab('t1', 0), silent).seconds).toBe(70);
    expect(truth(tab('t1', 0), silent, { at: 39_000, is: 'studio-away', to: 57_000 }).seconds).toBe(90);
  });

  it('forgets a substitute who was taken back', () => {
    const represents: Fact = { at: 12_000, is: 'represents', id: 'a', person: 'p1', represented: 'p2' };
    const facts = [...live, represents];
    expect(truthOf(plan(), facts).substitutes).toHaveLength(1);
    expect(truthOf(plan(), [...facts, { at: 15_000, is: 'undone', undoes: 'a' }]).substitutes).toEqual([]);
  });

  it('counts on a roll-call who stood on the list at that moment and was found', () => {
    const undone: Fact = { at: 25_000, is: 'undone', undoes: 'in-h1-12' };
    const facts = [...live, enters(12), rollCall(20), undone, rollCall(30), enters(40), rollCall(50, ['p1'])];
    const listed = truthOf(plan(), facts)
      .rollCalls.get('h1')
      ?.map(({ found }) => found.size);
    expect(listed).toEqual([1, 0, 0]);
  });

  it('finds two halls at once, and a hall with a device elsewhere once it takes two minutes', () => {
    expect(truth(enters(12), enters(30, 'h2')).conflicts.map(({ kind }) => kind)).toEqual(['two-halls']);
    expect(truth(enters(12), tab('t1', 20)).conflicts).toEqual([]);
    const longer = { ...plan(), seconds: 200 };
    const facts = [{ ...live[0] }, { ...live[1], at: 200_000 }, enters(12), tab('t1', 20)] as Fact[];
    expect(truthOf(longer, facts).conflicts.map(({ kind }) => kind)).toEqual(['hall-and-device']);
  });
});
