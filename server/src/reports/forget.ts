import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { findPerson } from '../identity/index.ts';
import type { Consumer } from '../platform/index.ts';
import { ObjectionModel } from './objections/model.ts';

/** Empties an erased person's name beside what he objected; the objection and its answer are part of the record. */
export const forgetErased: Consumer = {
  name: 'reports.erased',
  type: 'person.erased',
  async handle({ payload }) {
    const { personId } = payload as { personId: Id };
    const person = await findPerson(personId);
    if (person) await ObjectionModel.updateMany({ personId }, { $set: { name: fullName(person) } });
  },
};
