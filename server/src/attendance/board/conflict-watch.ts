import { clashesOf, deviceOverlapMs } from '@minber/shared/attendance/rules/conflicts';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { conflictIdOf } from '../record/conflict-id.ts';
import type { PersonBoard } from './person-board.ts';

/** Notices one body in two places as it happens. The report finds the same from the record. */
export class ConflictWatch {
  /** Conflicts nobody has settled, and whom they concern. */
  readonly open = new Map<Id, Id>();
  #sessionId: Id;
  #resolved: Set<Id>;
  #overlapping = new Set<PersonBoard>();
  #changed = false;

  constructor(sessionId: Id, resolved: Iterable<Id>) {
    this.#sessionId = sessionId;
    this.#resolved = new Set(resolved);
  }

  raise(conflictId: Id, personId: Id): void {
    if (this.#resolved.has(conflictId) || this.open.has(conflictId)) return;
    this.open.set(conflictId, personId);
    this.#changed = true;
  }

  resolve(conflictId: Id): void {
    this.#resolved.add(conflictId);
    if (this.open.delete(conflictId)) this.#changed = true;
  }

  concerns(personId: Id): boolean {
    return [...this.open.values()].includes(personId);
  }

  /** His stays or his device changed. */
  note(person: PersonBoard): void {
    for (const clash of clashesOf(person.stays, [], Number.POSITIVE_INFINITY))
      this.raise(conflictIdOf(this.#sessionId, person.who.personId, clash), person.who.personId);
    const { device, inHallId } = person;
    const overlaps = inHallId !== null && device?.state === 'receiving' && device.hallId !== inHallId;
    if (overlaps === (person.overlapsSince !== null)) return;
    const stay = person.stays.findLast(({ to }) => to === null);
    person.overlapsSince = overlaps ? Math.max(stay?.from ?? 0, device.since) : null;
    if (overlaps) this.#overlapping.add(person);
    else this.#overlapping.delete(person);
  }

  /** A device beside a hall is a conflict once it has lasted. */
  tick(now: Instant): void {
    for (const person of this.#overlapping) {
      const { inHallId, overlapsSince, who } = person;
      if (!inHallId || now - (overlapsSince ?? now) <= deviceOverlapMs) continue;
      const places = [{ kind: 'hall' as const, hallId: inHallId }, { kind: 'own' as const }];
      this.raise(conflictIdOf(this.#sessionId, who.personId, { kind: 'hall-and-device', places }), who.personId);
      this.#overlapping.delete(person);
    }
  }

  /** Whether anything was raised or resolved since the last call. */
  takeChanged(): boolean {
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }
}
