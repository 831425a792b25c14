import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { findPerson } from '../identity/index.ts';
import type { Consumer } from '../platform/index.ts';
import { FloorModel } from './floor-model.ts';

/** What an erased person asked for the floor with: his caption is emptied, his own words go. */
export const forgetErased: Consumer = {
  name: 'live.erased',
  type: 'person.erased',
  async handle({ payload }) {
    const { personId } = payload as { personId: Id };
    const person = await findPerson(personId);
    if (!person) return;
    const caption = { name: fullName(person), position: '', place: '' };
    await FloorModel.updateMany({ 'asker.personId': personId, open: false }, { $set: { caption, line: '' } });
  },
};
