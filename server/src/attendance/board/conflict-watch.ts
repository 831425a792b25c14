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
  /** Who received on which device while the session was live. */
  #usersOf = new Map<string, Set<Id>>();
  #changed = false;

  constructor(sessionId: Id, resolved: Iterable<Id>) {
    this.#sessionId = sessionId;
    this.#resolved = new Set(resolved);
  }

  /** The record says so. */
  raise(conflictId: Id, personId: Id): void {
    this.#suspicions.settle(conflictId);
    if (this.#resolved.has(conflictId) || this.open.has(conflictId)) return;
    this.open.set(conflictId, personId);
    this.#changed = true;
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
    const { stays, inHallId, who } = person;
    const idOf = (clash: Parameters<typeof conflictIdOf>[2]) => conflictIdOf(this.#sessionId, who.personId, clash);
    for (const clash of clashesOf(stays, [], Number.POSITIVE_INFINITY)) this.raise(idOf(clash), who.personId);
    const receiving = connections.filter(({ state }) => state === 'receiving');
    if (inHallId) {
      const from = stays.findLast(({ to }) => to === null)?.from ?? 0;
      const elsewhere = receiving.filter(({ hallId }) => hallId !== inHallId).map(({ since }) => since);
      const clash = { kind: 'hall-and-device' as const, places: [{ kind: 'hall' as const, hallId: inHallId }, own] };
      this.#lasts(idOf(clash), elsewhere.length > 0 ? Math.max(from, Math.min(...elsewhere)) : null);
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

  #lasts(conflictId: Id, since: Instant | null): void {
    if (since === null) this.#suspicions.ends(conflictId);
    else this.#suspicions.lasts(conflictId, since, deviceOverlapMs);
  }
}

function isElsewhere(one: Connection, other: Connection): boolean {
  return one.deviceId !== other.deviceId && one.network !== other.network && one.network !== null;
}
