import type { Fact } from './facts.ts';
import type { Key } from './plan.ts';
import { rollCallsIn } from './roll-calls.ts';

/** One person in one hall. `to` is the session's end for whoever is still there. */
export interface Stay {
  hall: Key;
  from: number;
  to: number;
  confirmedAt: number[];
  evidence: string[];
}

/**
 * Who sat where, from what was tapped and scanned, in order of time. Somebody whom a roll-call did not find was there
 * up to his last confirmation (docs/decisions.md 15); it confirms nobody who was not on the list when it was taken.
 */
export function staysIn(facts: readonly Fact[], end: number): Map<Key, Stay[]> {
  const undone = new Set(facts.flatMap((fact) => (fact.is === 'undone' ? [fact.undoes] : [])));
  const called = new Map([...rollCallsIn(facts).values()].flat().map(({ id, found }) => [id, found]));
  const open = new Map<string, Stay>();
  const all = new Map<Key, Stay[]>();
  const close = (hall: Key, person: Key, to: (stay: Stay) => number) => {
    const stay = open.get(`${hall} ${person}`);
    if (stay) stay.to = to(stay);
    open.delete(`${hall} ${person}`);
  };
  for (const fact of facts) {
    if ('id' in fact && undone.has(fact.id)) continue;
    if (fact.is === 'in') enter(fact);
    if (fact.is === 'out') close(fact.hall, fact.person, () => fact.at);
    if (fact.is !== 'roll-call') continue;
    for (const person of fact.missing) close(fact.hall, person, ({ from, confirmedAt }) => confirmedAt.at(-1) ?? from);
    for (const person of called.get(fact.id) ?? []) {
      const stay = open.get(`${fact.hall} ${person}`);
      if (stay) confirm(stay, fact.at, 'roll-call');
    }
  }
  return all;

  function enter({ at, hall, person, by }: Fact & { is: 'in' | 'out' }): void {
    const key = `${hall} ${person}`;
    const stay = open.get(key) ?? { hall, from: at, to: end, confirmedAt: [], evidence: [] };
    confirm(stay, at, by);
    if (open.has(key)) return;
    open.set(key, stay);
    all.set(person, [...(all.get(person) ?? []), stay]);
  }
}

function confirm(stay: Stay, at: number, by: string): void {
  stay.confirmedAt.push(at);
  stay.evidence.push(by);
}
