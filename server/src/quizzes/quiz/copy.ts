import type { Id } from '@minber/shared/platform/ids';
import type { Slot } from '@minber/shared/quizzes/quiz';
import { newId } from '../../platform/index.ts';
import { type BankDoc, BankModel, type QuestionDoc, QuestionModel } from '../bank/model.ts';

/**
 * Copies the banks that belong to a programme, with their questions as they are now. Answers what makes of a slot of the
 * one a slot of the other; shared banks stay the same.
 */
export async function copyProgrammeBanks(fromId: Id, toId: Id): Promise<(slot: Slot) => Slot> {
  const banks = await BankModel.find({ programmeId: fromId }).lean<BankDoc[]>();
  const ids = new Map<Id, Id>();
  const another = (id: Id) => {
    const made = ids.get(id) ?? newId();
    ids.set(id, made);
    return made;
  };
  for (const bank of banks) {
    const questions = await QuestionModel.find({ bankId: bank._id }, { past: 0 }).lean<QuestionDoc[]>();
    const bankId = another(bank._id);
    const copies = questions.map((one) => ({
      ...one,
      _id: another(one._id),
      bankId,
      revision: 1,
      version: 1,
      past: [],
    }));
    if (copies.length > 0) await QuestionModel.insertMany(copies);
    await BankModel.create({ ...bank, _id: bankId, programmeId: toId, revision: 1 });
  }
  const same = (id: Id) => ids.get(id) ?? id;
  return (slot) =>
    slot.kind === 'fixed'
      ? { ...slot, slotId: newId(), questionId: same(slot.questionId) }
      : { ...slot, slotId: newId(), from: { ...slot.from, bankId: same(slot.from.bankId) } };
}
