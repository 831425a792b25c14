import type { DeskAction, DeskPerson, DeskSnapshot, DeskState } from '@minber/shared/attendance/desk';
import type { Attender } from '@minber/shared/attendance/states';
import type { Moment } from './action-age.ts';

type Distributed<T> = T extends unknown ? Omit<T, 'agoMs'> : never;
/** An action as it happened; how long ago is said when it is sent. */
export type Deed = Distributed<DeskAction>;

/** A deed that waits on this device until the server has it. */
export interface PendingDeed {
  deed: Deed;
  sessionId: string;
  at: Moment;
  /** The walk-in's name, or whom an undone deed was about and how they stood before. */
  person?: Attender;
  restores?: readonly { personId: string; state: DeskState }[];
}

/** What the Desk shows: the server's word with the waiting deeds done on top of it. */
export interface DeskView extends DeskSnapshot {
  /** People whose state here is saved on this device only. */
  unsent: ReadonlySet<string>;
}

const collator = new Intl.Collator('kk');

function inKazakhOrder(people: readonly DeskPerson[]): DeskPerson[] {
  return [...people].sort((a, b) => collator.compare(a.name, b.name));
}

/** Applies waiting deeds of the shown session in the order in which they happened. `now` is the server's time. */
export function withPending(snapshot: DeskSnapshot, pending: readonly PendingDeed[], now: number): DeskView {
  const undone = new Set(pending.flatMap(({ deed }) => (deed.kind === 'undo' ? [deed.undoes] : [])));
  const people = new Map(snapshot.people.map((person) => [person.personId, person]));
  const unsent = new Set<string>();
  const view = { ...snapshot };
  const put = (personId: string, change: Partial<DeskPerson>, unknown?: DeskPerson) => {
    const person = people.get(personId) ?? unknown;
    if (!person) return;
    people.set(personId, { ...person, ...change });
    unsent.add(personId);
  };
  for (const { deed, person, restores, sessionId } of pending) {
    if (sessionId !== snapshot.sessionId || undone.has(deed.actionId)) continue;
    if (deed.kind === 'check-in') put(deed.personId, entering(people.get(deed.personId), now));
    else if (deed.kind === 'check-out') put(deed.personId, { state: 'out', since: now });
    else if (deed.kind === 'undo') for (const { personId, state } of [restores ?? []].flat()) put(personId, { state });
    else if (deed.kind === 'walk-in' && person) put(person.personId, {}, walkIn(person, now));
    else if (deed.kind === 'substitute' && person) {
      const { actionId, basis, represents } = deed;
      const absent = people.get(represents);
      const side = (other: { personId: string; name: string }) => ({
        personId: other.personId,
        name: other.name,
        basis,
        actionId,
      });
      put(person.personId, entering(people.get(person.personId), now), walkIn(person, now));
      if (absent) put(person.personId, { represents: side(absent) });
      put(represents, { representedBy: side(person) });
    } else if (deed.kind === 'roll-call') {
      const listed = [...people.values()].filter(({ state }) => state === 'in');
      for (const personId of deed.missing) put(personId, { state: 'missing', since: now });
      view.rollCall = { at: now, by: '', listed: listed.length - deed.missing.length, heads: deed.heads };
      view.ask = null;
    } else if (deed.kind === 'readiness') view.readiness = withReadiness(view.readiness, deed, now);
    else if (deed.kind === 'acknowledge')
      view.messages = view.messages.map((each) =>
        each.messageId === deed.messageId ? { ...each, deskAt: now } : each,
      );
  }
  return { ...view, people: inKazakhOrder([...people.values()]), unsent };
}

function entering(person: DeskPerson | undefined, now: number): Partial<DeskPerson> {
  return { state: 'in', since: now, firstInAt: person?.firstInAt ?? now, confirmedAt: now, evidence: 'desk' };
}

function walkIn(person: Attender, now: number): DeskPerson {
  return {
    ...person,
    expected: 'walk-in',
    state: 'in',
    since: now,
    firstInAt: now,
    lateMs: null,
    confirmedAt: now,
    evidence: 'desk',
    companion: false,
    alsoElsewhere: false,
    represents: null,
    representedBy: null,
  };
}

function withReadiness(
  before: DeskSnapshot['readiness'],
  deed: Extract<Deed, { kind: 'readiness' }>,
  now: number,
): DeskSnapshot['readiness'] {
  const at = (wanted: boolean | undefined, known: number | null) =>
    wanted === undefined ? known : wanted ? now : null;
  return { ...before, testedAt: at(deed.tested, before.testedAt), soundAt: at(deed.sound, before.soundAt) };
}
