import type { Fact } from './facts.ts';
import type { Key } from './plan.ts';

/** One roll-call of a hall. `found`: who stood on its list then and was not missing. */
export interface CalledRoll {
  id: Key;
  at: number;
  found: Set<Key>;
  heads: number;
}

/** What every hall's roll-calls found, from the facts in order of time: the list as its coordinator saw it then. */
export function rollCallsIn(facts: readonly Fact[]): Map<Key, CalledRoll[]> {
  const lists = new Map<Key, Set<Key>>();
  const taps = new Map<Key, Fact & { is: 'in' | 'out' }>();
  const called = new Map<Key, CalledRoll[]>();
  const listOf = (hall: Key) => {
    const list = lists.get(hall) ?? new Set<Key>();
    lists.set(hall, list);
    return list;
  };
  for (const fact of facts) {
    if (fact.is === 'in' || fact.is === 'out') {
      taps.set(fact.id, fact);
      if (fact.is === 'in') listOf(fact.hall).add(fact.person);
      else listOf(fact.hall).delete(fact.person);
    }
    if (fact.is === 'undone') {
      const tap = taps.get(fact.undoes);
      if (tap?.is === 'in') listOf(tap.hall).delete(tap.person);
      if (tap?.is === 'out') listOf(tap.hall).add(tap.person);
    }
    if (fact.is !== 'roll-call') continue;
    const list = listOf(fact.hall);
    for (const person of fact.missing) list.delete(person);
    const { id, at, heads, hall } = fact;
    called.set(hall, [...(called.get(hall) ?? []), { id, at, heads, found: new Set(list) }]);
  }
  return called;
}
