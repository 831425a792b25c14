import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { findPerson } from '../../identity/index.ts';
import type { Consumer } from '../../platform/index.ts';
import { type MatchDoc, MatchModel } from '../record/match-model.ts';
import { MessageModel } from '../record/message-model.ts';
import { WalkInModel } from '../record/walk-in-model.ts';
import { WithdrawalModel } from '../record/withdrawal-model.ts';

/**
 * Empties the copies kept of an erased person: what a Desk wrote of a guest who was recognised as him, and his name
 * under messages to halls. Whoever signed a correction or called a roll stays named in it: that is part of the record.
 */
export const forgetErased: Consumer = {
  name: 'attendance.erased',
  type: 'person.erased',
  async handle({ payload }) {
    const { personId } = payload as { personId: Id };
    const person = await findPerson(personId);
    if (!person) return;
    const { surname, givenName } = person;
    await WalkInModel.updateMany(
      { _id: { $in: await guestsOf(personId) } },
      { $set: { surname, givenName, patronymic: '', position: '', organisation: '' } },
    );
    await MessageModel.updateMany({ authorId: personId }, { $set: { authorName: fullName(person) } });
  },
};

/** The guests that were recognised as this person and still are. */
async function guestsOf(personId: Id): Promise<Id[]> {
  const matches = await MatchModel.find({ personId }, { guestId: 1 }).lean<MatchDoc[]>();
  const withdrawn = await WithdrawalModel.find({ ofId: { $in: matches.map(({ _id }) => _id) } }, { ofId: 1 }).lean();
  const takenBack = new Set(withdrawn.map(({ ofId }) => ofId));
  return matches.filter(({ _id }) => !takenBack.has(_id)).map(({ guestId }) => guestId);
}
