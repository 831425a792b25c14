import type { PhoneRollCall } from '@minber/shared/attendance/roll-call';
import type { RollCall } from '@minber/shared/attendance/states';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { findPerson } from '../../identity/index.ts';
import { audit, clock, fail } from '../../platform/index.ts';
import { callRoll } from '../desk/call-roll.ts';
import type { Desk } from '../desk/desk.ts';
import { hallOfSession } from '../desk/snapshot.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import type { RowsFor } from '../people/rows.ts';
import { publishBoard } from '../publish.ts';
import { recordedDuring, refuseOutsideDesk } from '../record/timetable.ts';

/**
 * Records a hall's roll-call that its coordinator told over the phone, as taken by whoever writes it down, now. Repeating
 * an action changes nothing. Throws `resource.absent` for a hall the author's rows do not show, `seminar.cancelled`,
 * `desk.notOpen`, `desk.closed`.
 */
export async function takeByPhone(
  principal: PersonPrincipal,
  rows: RowsFor,
  { seminarId, hallId }: { seminarId: Id; hallId: Id },
  { sessionId, ...found }: PhoneRollCall,
): Promise<{ rollCall: RollCall }> {
  const { seminar, board, hall } = await hallOfSession(seminarId, hallId, sessionId);
  if (!rows(seminar).allows(hall.facts)) fail('resource.absent');
  if (seminar.cancelled) fail('seminar.cancelled');
  const now = clock.now();
  refuseOutsideDesk(board.session, now);
  if (now > recordedDuring(board.session).to) fail('desk.closed');
  const author = await findPerson(principal.personId);
  const actor = { actorId: principal.personId, actorName: author ? fullName(author) : '' };
  const desk: Desk = { seminarId, sessionId, hallId, board, now, ...actor };
  const { repeated } = await callRoll(desk, found, now);
  if (!repeated) {
    const details = { sessionId, hallId, missing: found.missing.length, heads: found.heads };
    await audit({ principal, action: 'roll-call:take', on: { kind: 'seminar', id: seminarId }, details });
    publishBoard(board);
  }
  return { rollCall: hall.rollCall ?? fail('desk.nothingToUndo') };
}
