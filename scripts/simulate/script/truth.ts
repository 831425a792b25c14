import {
  closeGaps,
  type Interval,
  intersect,
  subtract,
  totalMs,
  union,
} from '../../../shared/src/attendance/rules/intervals.ts';
import { type Conflict, conflictsIn } from './conflicts.ts';
import type { Fact } from './facts.ts';
import type { Key, Plan, PlannedTab } from './plan.ts';
import { type CalledRoll, rollCallsIn } from './roll-calls.ts';
import { type Stay, staysIn } from './stays.ts';

/** docs/decisions.md 14: who is heard again so soon after the server is back was there all the while. */
const reachAfterMs = 20_000;
/** Between two times in which the server was down, nobody comes back so quickly: they are one. */
const hardlyUpMs = 1_000;
/** Once the studio sends again, it takes so long until the last one receives it. */
const studioBackMs = 3_000;

/** What the report must say of one person. */
export interface PersonTruth {
  credited: Interval[];
  unconfirmed: Interval[];
  firstIn: number | null;
  lastOut: number | null;
  /** Kinds of evidence, sorted. */
  evidence: string[];
  confirmations: number;
  /** Halls and `own`, sorted. */
  places: string[];
}

export interface Truth {
  live: Interval[];
  end: number;
  people: Map<Key, PersonTruth>;
  conflicts: Conflict[];
  substitutes: { person: Key; represented: Key }[];
  matches: { guest: Key; person: Key }[];
  downs: Interval[];
  /** By hall, in order. */
  rollCalls: Map<Key, CalledRoll[]>;
}

type Known = Pick<Plan, 'people' | 'tabs' | 'policy'>;

/**
 * Who was there when, by the rules of docs/decisions.md 14 and 15: own devices while they received, halls while
 * checked in before a screen that received, up to the last confirmation plus the limit. Facts may stand in any order.
 */
export function truthOf(known: Known, unsorted: readonly Fact[]): Truth {
  const told = unsorted.toSorted((a, b) => a.at - b.at);
  const facts = asMatched(told);
  const live = switched(facts.filter((fact) => fact.is === 'live'));
  const end = live.at(-1)?.to ?? 0;
  const downs = facts.flatMap((fact) => (fact.is === 'down' ? [{ from: fact.at, to: fact.to }] : []));
  const heard = new Map(known.tabs.map((tab) => [tab.key, during(tab, facts)]));
  const tabs = new Map([...heard].map(([key, times]) => [key, subtract(times, silencesOf(key, facts))]));
  const inTime = (times: readonly Interval[]) => intersect(times, [{ from: Number.NEGATIVE_INFINITY, to: end }]);
  const throughout = new Map([...tabs].map(([key, times]) => [key, inTime(bridged(times, times, downs))]));
  const screens = screensOf(known.tabs, tabs, downs);
  const stays = staysIn(facts, end);
  const people = new Map(
    known.people.map(({ key }) => {
      const own = known.tabs.filter(({ owner, as }) => owner === key && (as === 'viewer' || as === 'companion'));
      const there = inTime(union(...own.map((tab) => heard.get(tab.key) ?? [])));
      return [key, personOf({ known, own, tabs, there, screens, stays: stays.get(key) ?? [], live, downs })];
    }),
  );
  const undone = new Set(facts.flatMap((fact) => (fact.is === 'undone' ? [fact.undoes] : [])));
  return {
    live,
    end,
    people,
    downs: downs.filter(({ from }) => from < end),
    conflicts: conflictsIn(known, throughout, stays, live),
    substitutes: facts.flatMap((fact) =>
      fact.is === 'represents' && !undone.has(fact.id) ? [{ person: fact.person, represented: fact.represented }] : [],
    ),
    rollCalls: rollCallsIn(told),
    matches: facts.flatMap((fact) => (fact.is === 'matched' ? [{ guest: fact.guest, person: fact.person }] : [])),
  };
}

/** What was written of a guest belongs to the person he turned out to be. */
function asMatched(facts: Fact[]): Fact[] {
  const person = new Map(facts.flatMap((fact) => (fact.is === 'matched' ? [[fact.guest, fact.person]] : [])));
  const of = (key: Key) => person.get(key) ?? key;
  return facts.map((fact) => {
    if (fact.is === 'in' || fact.is === 'out' || fact.is === 'represents') return { ...fact, person: of(fact.person) };
    return fact.is === 'roll-call' ? { ...fact, missing: fact.missing.map(of) } : fact;
  });
}

interface Around {
  known: Known;
  own: PlannedTab[];
  /** When each tab received. */
  tabs: ReadonlyMap<Key, Interval[]>;
  /** When he was connected at all. */
  there: Interval[];
  screens: ReadonlyMap<Key, Interval[]>;
  stays: Stay[];
  live: Interval[];
  downs: Interval[];
}

function personOf({ known, own, tabs, there: heard, screens, stays, live, downs }: Around): PersonTruth {
  const { policy } = known;
  const receiving = own.filter(({ as, receives }) => as === 'viewer' && receives);
  const devices = union(...receiving.map(({ key }) => tabs.get(key) ?? []));
  const elsewhere = receiving.filter(({ key, hall }) => hall === null && (tabs.get(key) ?? []).length > 0);
  const confirmed: Interval[] = [];
  const beyond: Interval[] = [];
  for (const stay of stays) {
    const screen = screens.get(stay.hall) ?? [];
    const bound = Math.min(stay.to, (stay.confirmedAt.at(-1) ?? stay.from) + policy.unconfirmedLimitMs);
    confirmed.push(...intersect([{ from: stay.from, to: bound }], screen));
    beyond.push(...intersect([{ from: Math.max(bound, stay.from), to: stay.to }], screen));
  }
  const presence = union(devices, confirmed, policy.countUnconfirmed ? beyond : []);
  // By no other evidence: whoever had a device before him was there anyway.
  const unconfirmed = subtract(intersect(beyond, live), union(devices, confirmed));
  const there = [...heard, ...stays];
  return {
    credited: intersect(bridged(presence, devices, downs), live),
    unconfirmed,
    firstIn: there.length > 0 ? Math.min(...there.map(({ from }) => from)) : null,
    lastOut: there.length > 0 ? Math.max(...there.map(({ to }) => to)) : null,
    evidence: [
      ...new Set([
        ...(totalMs(intersect(devices, live)) > 0 ? ['device'] : []),
        ...stays.flatMap(({ evidence }) => evidence),
      ]),
    ].sort(),
    confirmations: stays.reduce((sum, { confirmedAt }) => sum + confirmedAt.length, 0),
    places: [...new Set([...stays.map(({ hall }) => hall), ...(elsewhere.length > 0 ? ['own'] : [])])].sort(),
  };
}

/** What the server could not see because it was down, given back to whoever was there before and soon after. */
function bridged(presence: Interval[], devices: Interval[], downs: readonly Interval[]): Interval[] {
  const back = closeGaps(downs, hardlyUpMs).flatMap((down) => {
    const wasThere = devices.some(({ from, to }) => from <= down.from && to >= down.from);
    const after = presence.filter(({ from, to }) => to >= down.to && from <= down.to + reachAfterMs);
    return wasThere && after.length > 0 ? [{ from: down.from, to: Math.min(...after.map(({ from }) => from)) }] : [];
  });
  return union(presence, back);
}

function screensOf(
  all: readonly PlannedTab[],
  tabs: ReadonlyMap<Key, Interval[]>,
  downs: readonly Interval[],
): Map<Key, Interval[]> {
  const screens = new Map<Key, Interval[]>();
  for (const { key, as, owner } of all)
    if (as === 'screen') screens.set(owner, union(screens.get(owner) ?? [], tabs.get(key) ?? []));
  for (const [hall, times] of screens) screens.set(hall, bridged(times, times, downs));
  return screens;
}

/** When one tab was with us, also beyond the end of the session. */
function during({ key }: PlannedTab, facts: readonly Fact[]): Interval[] {
  return switched(facts.flatMap((fact) => (fact.is === 'tab' && fact.tab === key ? [fact] : [])));
}

/** When nothing arrived at a tab though something was sent. */
function silencesOf(tab: Key, facts: readonly Fact[]): Interval[] {
  const silences = facts.flatMap((fact) =>
    fact.is === 'silence' && fact.tab === tab ? [{ from: fact.at, to: fact.to }] : [],
  );
  const away = facts.flatMap((fact) =>
    fact.is === 'studio-away' ? [{ from: fact.at, to: fact.to + studioBackMs }] : [],
  );
  return subtract(silences, away);
}

/** Times between on and off. What is on already stays on; what is never off lasts for ever. */
function switched(facts: readonly { at: number; on: boolean }[]): Interval[] {
  const times: Interval[] = [];
  let since: number | undefined;
  for (const { at, on } of facts) {
    if (on) since ??= at;
    else if (since !== undefined) {
      times.push({ from: since, to: at });
      since = undefined;
    }
  }
  if (since !== undefined) times.push({ from: since, to: Number.POSITIVE_INFINITY });
  return union(times);
}
