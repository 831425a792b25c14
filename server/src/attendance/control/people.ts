import { allows, scopeOf } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { ControlPerson } from '@minber/shared/attendance/control';
import type { Id } from '@minber/shared/platform/ids';
import { fail } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { boardOf } from '../board/boards.ts';
import { firstInOf, type PersonBoard, standingOf } from '../board/person-board.ts';
import type { SessionBoard } from '../board/session-board.ts';
import { attenderOf, isAtHall } from '../desk/row.ts';
import { byName } from '../people/roster.ts';
import { type RowScope, rowScope } from '../people/rows.ts';
import { chooseSession } from '../record/timetable.ts';

/** The people of one hall's tile. Throws `resource.absent` for a hall the principal's rows do not show. */
export async function peopleOfHall(principal: Principal, seminarId: Id, hallId: Id): Promise<ControlPerson[]> {
  const { board, rows } = await rowsOf(principal, seminarId);
  const hall = board.halls.get(hallId);
  if (!hall || !rows.allows(hall.facts)) fail('resource.absent');
  return view(
    principal,
    board,
    [...board.people.values()].filter((person) => isAtHall(person, hallId)),
  );
}

/** Those on devices of their own: expected there, or heard there while in no hall. */
export async function peopleOnOwnDevices(principal: Principal, seminarId: Id): Promise<ControlPerson[]> {
  const { board, rows } = await rowsOf(principal, seminarId);
  const own = [...board.people.values()].filter(({ who, device, inHallId }) => {
    const isHere = inHallId === null && device !== null && device.state !== 'left';
    return (who.expectedPlace?.kind === 'own' || isHere) && rows.allows(who);
  });
  return view(principal, board, own);
}

async function rowsOf(principal: Principal, seminarId: Id): Promise<{ board: SessionBoard; rows: RowScope }> {
  const seminar = await loadSeminar(seminarId);
  const board = await boardOf(seminarId, chooseSession(seminar).sessionId);
  return { board, rows: rowScope(scopeOf(principal, 'control:watch'), seminar) };
}

function view(principal: Principal, board: SessionBoard, people: PersonBoard[]): ControlPerson[] {
  return people.map((person) => viewPerson(principal, board, person)).sort(byName);
}

function viewPerson(principal: Principal, board: SessionBoard, person: PersonBoard): ControlPerson {
  const { who, device, inHallId, stays } = person;
  const hall = inHallId ? board.halls.get(inHallId) : undefined;
  const group = board.groups.of(who);
  const stay = stays.findLast(({ to }) => to === null);
  const place = { regionIds: who.regionId ? [who.regionId] : [], centreIds: who.centreId ? [who.centreId] : [] };
  const mayRing = allows(principal, 'person:contact', { ...place, ownerId: who.personId });
  return {
    ...attenderOf(who),
    ...standingOf(person, hall?.screen, board.isLive),
    firstInAt: firstInOf(person),
    evidence: stay?.confirmations.at(-1)?.by ?? (device && device.state !== 'left' ? 'device' : null),
    device: device?.description ?? '',
    phone: mayRing ? who.phone : '',
    conflict: board.conflicts.concerns(who.personId),
    inHallId,
    confirmed: group.asked.has(who.personId) ? group.answered.has(who.personId) : null,
  };
}
