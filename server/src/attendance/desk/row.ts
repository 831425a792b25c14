import type { DeskPerson, DeskRepresented, DeskState } from '@minber/shared/attendance/desk';
import type { Stay } from '@minber/shared/attendance/rules/stays';
import type { Attender } from '@minber/shared/attendance/states';
import type { Id } from '@minber/shared/platform/ids';
import { firstInOf, type PersonBoard } from '../board/person-board.ts';
import type { SessionBoard } from '../board/session-board.ts';
import type { SubstitutionDoc } from '../record/substitution-model.ts';

/** Who someone is, without what only the server needs. */
export function attenderOf({ personId, kind, name, position, organisation, district }: Attender): Attender {
  return { personId, kind, name, position, organisation, district };
}

/** One person as this hall's Desk shows him. */
export function deskRow(board: SessionBoard, hallId: Id, person: PersonBoard): DeskPerson {
  const here = person.stays.filter((stay) => stay.hallId === hallId);
  const last = here.at(-1);
  const confirmation = last?.confirmations.at(-1);
  const { state, since } = stateOf(last);
  const receivesElsewhere = person.device?.state === 'receiving' && person.device.hallId !== hallId;
  const elsewhere = person.stays.some((stay) => stay.hallId !== hallId && stay.to === null);
  return {
    ...attenderOf(person.who),
    expected: expectationOf(person, hallId),
    state,
    since,
    firstInAt: here[0]?.from ?? null,
    lateMs: latenessOf(board, person),
    confirmedAt: confirmation?.at ?? null,
    evidence: confirmation?.by ?? null,
    companion:
      person.device?.hallId === hallId && (person.device.state === 'idle' || person.device.state === 'receiving'),
    ...representationOf(board, hallId, person.who.personId),
    alsoElsewhere: state === 'in' && (receivesElsewhere || elsewhere),
  };
}

/** Whether this hall's Desk shows him: he is expected there or was there. */
export function isAtHall(person: PersonBoard, hallId: Id): boolean {
  const place = person.who.expectedPlace;
  return (place?.kind === 'hall' && place.hallId === hallId) || person.stays.some((stay) => stay.hallId === hallId);
}

function representationOf(
  board: SessionBoard,
  hallId: Id,
  personId: Id,
): Pick<DeskPerson, 'represents' | 'representedBy'> {
  const { cameFor, cameInstead } = board.substitutionsOf(personId);
  const side = (written: SubstitutionDoc | undefined, otherId: Id | undefined): DeskRepresented | null =>
    written && otherId
      ? {
          personId: otherId,
          name: board.people.get(otherId)?.who.name ?? '',
          basis: written.basis,
          actionId: written.hallId === hallId ? written.key : null,
        }
      : null;
  return { represents: side(cameFor, cameFor?.representedId), representedBy: side(cameInstead, cameInstead?.personId) };
}

function stateOf(stay: Stay | undefined): { state: DeskState; since: number | null } {
  if (!stay) return { state: 'away', since: null };
  if (stay.to === null) return { state: 'in', since: stay.from };
  if (stay.missingAt !== null) return { state: 'missing', since: stay.missingAt };
  return { state: 'out', since: stay.to };
}

function expectationOf({ who }: PersonBoard, hallId: Id): DeskPerson['expected'] {
  if (!who.expectedPlace) return 'walk-in';
  return who.expectedPlace.kind === 'hall' && who.expectedPlace.hallId === hallId ? 'here' : 'elsewhere';
}

function latenessOf(board: SessionBoard, person: PersonBoard): number | null {
  const { startedAt } = board.session;
  const came = firstInOf(person);
  if (startedAt === null || came === null) return null;
  return came - startedAt > board.lateAfterMs ? came - startedAt : null;
}
