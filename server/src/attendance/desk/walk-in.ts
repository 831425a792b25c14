import type { DeskAction, NewGuest } from '@minber/shared/attendance/desk';
import type { Id } from '@minber/shared/platform/ids';
import { findPerson } from '../../identity/index.ts';
import { fail, isDuplicate } from '../../platform/index.ts';
import { noteAttendance } from '../../seminars/index.ts';
import { guestRow, personRow } from '../people/roster.ts';
import { type WalkInDoc, WalkInModel } from '../record/walk-in-model.ts';
import type { Desk } from './desk.ts';

/**
 * Puts someone who is on no list of this hall on the board: a person of the register, or a guest whose id the Desk made.
 * Returns whom. Throws `desk.unknownPerson`, `desk.guestTaken`.
 */
export async function admitWalkIn(
  desk: Desk,
  action: Pick<DeskAction & { kind: 'walk-in' }, 'personId' | 'guest'>,
): Promise<Id> {
  if (action.guest) return admitGuest(desk, action.guest);
  if (!action.personId) fail('desk.unknownPerson');
  return admitPerson(desk, action.personId);
}

async function admitPerson({ board, seminarId }: Desk, personId: Id): Promise<Id> {
  const known = board.people.get(personId);
  if (known?.who.expectedPlace) return personId;
  const person = known ? undefined : await findPerson(personId);
  if (!known && !person?.active) fail('desk.unknownPerson');
  await noteAttendance(seminarId, personId);
  if (person) board.addPerson(personRow(person));
  return personId;
}

async function admitGuest(
  { board, seminarId, hallId, actorId, now }: Desk,
  { guestId, ...name }: NewGuest,
): Promise<Id> {
  const guest: WalkInDoc = { _id: guestId, seminarId, hallId, ...name, writtenBy: actorId, writtenAt: now };
  if (await findPerson(guestId)) fail('desk.guestTaken');
  try {
    await WalkInModel.create(guest);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    const known = await WalkInModel.findById(guestId).lean<WalkInDoc>();
    if (known?.seminarId !== seminarId || known.hallId !== hallId) fail('desk.guestTaken');
  }
  if (!board.people.has(guestId)) board.addPerson(guestRow(guest));
  return guestId;
}
