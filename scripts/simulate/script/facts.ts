import type { Key, Plan, Step } from './plan.ts';

/** What happened, and when: `at` in milliseconds. The truth follows from these and nothing else. */
export type Fact = { at: number } & (
  | { is: 'live'; on: boolean }
  /** A tab is with us; or is gone: said goodbye, closed, cut off or without a server. */
  | { is: 'tab'; tab: Key; on: boolean }
  /** Nothing arrived at a tab from `at` to `to`. */
  | { is: 'silence'; tab: Key; to: number }
  /** The studio sent nothing from `at` to `to`: then nobody can receive. */
  | { is: 'studio-away'; to: number }
  | { is: 'in' | 'out'; id: Key; hall: Key; person: Key; by: 'desk' | 'scan' }
  | { is: 'roll-call'; id: Key; hall: Key; missing: Key[]; heads: number }
  | { is: 'undone'; undoes: Key }
  | { is: 'represents'; id: Key; person: Key; represented: Key }
  | { is: 'matched'; guest: Key; person: Key }
  /** The server was down from `at` to `to`. */
  | { is: 'down'; to: number }
);

/** What of a step is a fact by itself at the moment it is done; empty for what follows from how it goes. */
export function factsOfStep(step: Step, at: number): Fact[] {
  switch (step.do) {
    case 'session':
      return [{ at, is: 'live', on: step.act === 'start' || step.act === 'resume' }];
    case 'open':
    case 'restore':
      return [{ at, is: 'tab', tab: step.tab, on: true }];
    case 'leave':
    case 'vanish':
    case 'cut':
      return [{ at, is: 'tab', tab: step.tab, on: false }];
    case 'scan':
      return [{ at, is: 'in', id: `scan-${step.person}-${step.at}`, hall: step.hall, person: step.person, by: 'scan' }];
    case 'match':
      return [{ at, is: 'matched', guest: step.guest, person: step.person }];
    case 'tap':
      return factsOfTap(step, at);
    default:
      return [];
  }
}

function factsOfTap({ hall, tap }: Step & { do: 'tap' }, at: number): Fact[] {
  const { id } = tap;
  switch (tap.kind) {
    case 'roll-call':
      return [{ at, is: 'roll-call', id, hall, missing: tap.missing, heads: tap.heads }];
    case 'undo':
      return [{ at, is: 'undone', undoes: tap.undoes }];
    case 'check-out':
      return [{ at, is: 'out', id, hall, person: tap.person, by: 'desk' }];
    case 'substitute':
      return [
        { at, is: 'in', id, hall, person: tap.person, by: 'desk' },
        { at, is: 'represents', id, person: tap.person, represented: tap.represents },
      ];
    default:
      return [{ at, is: 'in', id, hall, person: tap.person, by: 'desk' }];
  }
}

/** The facts of a script that goes exactly as written; a killed server is away for `downMs`. */
export function factsAsPlanned(plan: Plan, downMs = 4_000): Fact[] {
  const open = new Set<Key>();
  const facts: Fact[] = [];
  const machineOf = new Map(plan.tabs.map(({ key, machine }) => [key, machine]));
  for (const step of plan.steps) {
    const at = step.at * 1000;
    if (step.do === 'open') open.add(step.tab);
    if (step.do === 'leave' || step.do === 'vanish') open.delete(step.tab);
    if (step.do === 'freeze' || step.do === 'thaw') {
      const there = [...open].filter((tab) => machineOf.get(tab) === step.machine);
      facts.push(...there.map((tab): Fact => ({ at, is: 'tab', tab, on: step.do === 'thaw' })));
    } else if (step.do === 'kill' && step.what === 'server') facts.push({ at, is: 'down', to: at + downMs });
    else facts.push(...factsOfStep(step, at));
  }
  return facts;
}
