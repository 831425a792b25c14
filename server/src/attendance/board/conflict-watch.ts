import { clashesOf, deviceOverlapMs } from '@minber/shared/attendance/rules/conflicts';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { conflictIdOf } from '../record/conflict-id.ts';
import type { Connection } from '../record/connections.ts';
import type { PersonBoard } from './person-board.ts';
import { Suspicions } from './suspicions.ts';

const own = { kind: 'own' as const };

/**
 * Notices one body in two places, and one device under several people, as it happens. Two halls are told at once; what
 * depends on how long something lasted is only suspected here: then the record says whether it is so.
 */
export class ConflictWatch {
  /** Conflicts nobody has settled, and whom they concern. */
  readonly open = new Map<Id, Id>();
  #sessionId: Id;
  #resolved: Set<Id>;
  #suspicions = new Suspicions();
  /** Whose stays say by themselves that he is in two halls, and which conflicts that makes. */
  #inTwoHalls = new Map<Id, Id[]>();
  /** The halls in which somebody was, also those of check-ins that were taken back. */
  #visited = new Map<Id, Set<Id>>();
  /** Who received on which device while the session was live. */
  #usersOf = new Map<string, Set<Id>>();
  #changed = false;

  constructor(sessionId: Id, resolved: Iterable<Id>) {
    this.#sessionId = sessionId;
    this.#resolved = new Set(resolved);
  }

  /**
   * What the record says, by whom it concerns. `openBefore` were open when it was read: those of them that it does not
   * hold were taken back since, by an undone check-in, a check-out that came late, a roll-call that did not find him.
   */
  confirm(recorded: ReadonlyMap<Id, Id>, openBefore: readonly Id[]): void {
    for (const [conflictId, personId] of recorded) this.#raise(conflictId, personId);
    const standing = new Set([...this.#inTwoHalls.values()].flat());
    for (const conflictId of openBefore)
      if (!recorded.has(conflictId) && !standing.has(conflictId)) this.#takeBack(conflictId);
  }

  /** The record was changed by hand: a guest recognised, a time corrected, something taken back. */
  recordChanged(): void {
    this.#suspicions.askSoon();
  }

  /** His stays are others than before: what was raised of him may not be so. */
  staysChanged(personId: Id): void {
    if (this.concerns(personId)) this.#suspicions.askSoon();
  }

  resolve(conflictId: Id): void {
    this.#resolved.add(conflictId);
    this.#suspicions.settle(conflictId);
    if (this.open.delete(conflictId)) this.#changed = true;
  }

  concerns(personId: Id): boolean {
    return [...this.open.values()].includes(personId);
  }

  /** He received on this device while the session was live. */
  noteDevice(deviceId: string, personId: Id, since: Instant): void {
    const users = this.#usersOf.get(deviceId) ?? new Set();
    this.#usersOf.set(deviceId, users);
    if (users.has(personId)) return;
    users.add(personId);
    if (users.size < 2) return;
    const clash = { kind: 'shared-device' as const, places: [own] };
    this.#suspicions.lasts(conflictIdOf(this.#sessionId, deviceId, clash), since, 0);
  }

  /** His stays or his devices changed. */
  note(person: PersonBoard, connections: readonly Connection[], isLive: boolean): void {
    const { stays, who } = person;
    const idOf = (clash: Parameters<typeof conflictIdOf>[2]) => conflictIdOf(this.#sessionId, who.personId, clash);
    this.#noteTwoHalls(who.personId, clashesOf(stays, [], Number.POSITIVE_INFINITY).map(idOf));
    const receiving = connections.filter(({ state }) => state === 'receiving');
    for (const hallId of this.#hallsOf(person)) {
      const stay = stays.findLast((one) => one.hallId === hallId && one.to === null);
      const elsewhere = receiving.filter((one) => one.hallId !== hallId).map(({ since }) => since);
      const clash = { kind: 'hall-and-device' as const, places: [{ kind: 'hall' as const, hallId }, own] };
      this.#lasts(idOf(clash), stay && elsewhere.length > 0 ? Math.max(stay.from, Math.min(...elsewhere)) : null);
    }
    const devices = receiving.filter(({ hallId, deviceId }) => hallId === null && deviceId !== null);
    const twice = isLive ? devices.flatMap((one) => devices.filter((other) => isElsewhere(one, other))) : [];
    const since = twice.length > 0 ? Math.max(...twice.map((one) => one.since)) : null;
    this.#lasts(idOf({ kind: 'two-devices', places: [own, own] }), since);
    if (isLive) for (const { deviceId, since } of devices) if (deviceId) this.noteDevice(deviceId, who.personId, since);
  }

  /** Whether something is suspected about which the record must be asked now. */
  tick(now: Instant): boolean {
    return this.#suspicions.takeDue(now);
  }

  /** Whether anything was raised or resolved since the last call. */
  takeChanged(): boolean {
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }

  #noteTwoHalls(personId: Id, conflictIds: Id[]): void {
    const before = this.#inTwoHalls.get(personId) ?? [];
    for (const conflictId of before) if (!conflictIds.includes(conflictId)) this.#takeBack(conflictId);
    if (conflictIds.length > 0) this.#inTwoHalls.set(personId, conflictIds);
    else this.#inTwoHalls.delete(personId);
    for (const conflictId of conflictIds) this.#raise(conflictId, personId);
  }

  #hallsOf({ stays, who }: PersonBoard): Set<Id> {
    const halls = this.#visited.get(who.personId) ?? new Set();
    for (const { hallId } of stays) halls.add(hallId);
    if (halls.size > 0) this.#visited.set(who.personId, halls);
    return halls;
  }

  #raise(conflictId: Id, personId: Id): void {
    this.#suspicions.settle(conflictId);
    if (this.#resolved.has(conflictId) || this.open.has(conflictId)) return;
    this.open.set(conflictId, personId);
    this.#changed = true;
  }

  #takeBack(conflictId: Id): void {
    if (!this.open.delete(conflictId)) return;
    this.#suspicions.reopen(conflictId);
    this.#changed = true;
  }

  #lasts(conflictId: Id, since: Instant | null): void {
    if (since === null) this.#suspicions.ends(conflictId);
    else this.#suspicions.lasts(conflictId, since, deviceOverlapMs);
  }
}

function isElsewhere(one: Connection, other: Connection): boolean {
  return one.deviceId !== other.deviceId && one.network !== other.network && one.network !== null;
}
