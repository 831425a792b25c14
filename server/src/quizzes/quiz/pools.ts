import type { Id } from '@minber/shared/platform/ids';
import type { DrawFrom, QuizDraft, QuizSettings } from '@minber/shared/quizzes/quiz';
import type { Filter } from '../../platform/index.ts';
import { folderTree } from '../bank/banks.ts';
import { type BankDoc, BankModel, type QuestionDoc, QuestionModel } from '../bank/model.ts';

export interface Sources {
  /** What each draw can take, by `slotId`. */
  pools: Map<Id, Id[]>;
  /** Questions that fixed slots name. */
  fixed: Map<Id, QuestionDoc>;
  /** Slots whose bank is gone or belongs to another programme. */
  foreign: Set<Id>;
}

/** Everything a quiz's slots can take from, as it is now. */
export async function sourcesOf(
  programmeId: Id,
  { slots, settings }: Pick<QuizDraft, 'slots' | 'settings'>,
): Promise<Sources> {
  const fixedIds = slots.flatMap((slot) => (slot.kind === 'fixed' ? [slot.questionId] : []));
  const found =
    fixedIds.length > 0
      ? await QuestionModel.find({ _id: { $in: fixedIds } }, { past: 0, words: 0 }).lean<QuestionDoc[]>()
      : [];
  const fixed = new Map(found.map((question) => [question._id, question]));
  const bankIds = slots.flatMap((slot) =>
    slot.kind === 'draw' ? [slot.from.bankId] : (fixed.get(slot.questionId)?.bankId ?? []),
  );
  const banks = new Map(
    (await BankModel.find({ _id: { $in: [...new Set(bankIds)] } }).lean<BankDoc[]>()).map((bank) => [bank._id, bank]),
  );
  const mayUse = (bankId: Id | undefined) => {
    const bank = bankId ? banks.get(bankId) : undefined;
    return bank !== undefined && (bank.programmeId === null || bank.programmeId === programmeId);
  };
  const foreign = new Set<Id>();
  const pools = new Map<Id, Id[]>();
  for (const slot of slots) {
    const bankId = slot.kind === 'draw' ? slot.from.bankId : fixed.get(slot.questionId)?.bankId;
    if (slot.kind === 'draw' && mayUse(bankId)) {
      const folders = banks.get(slot.from.bankId)?.folders ?? [];
      pools.set(slot.slotId, await poolOf(slot.from, folders, settings));
    } else if (bankId !== undefined && !mayUse(bankId)) foreign.add(slot.slotId);
  }
  return { pools, fixed, foreign };
}

async function poolOf(from: DrawFrom, folders: BankDoc['folders'], settings: QuizSettings): Promise<Id[]> {
  const filter: Filter = {
    bankId: from.bankId,
    archived: false,
    isFinished: true,
    written: { $all: settings.languages },
    ...(from.folderId ? { folderId: { $in: folderTree(folders, from.folderId) } } : {}),
    ...(from.tags.length > 0 ? { tags: { $in: from.tags } } : {}),
    ...(from.difficulties.length > 0 ? { difficulty: { $in: from.difficulties } } : {}),
    ...(settings.behaviour === 'adaptive' ? { kind: { $ne: 'essay' } } : {}),
  };
  const found = await QuestionModel.find(filter, { _id: 1 }).sort({ createdAt: 1, _id: 1 }).lean<{ _id: Id }[]>();
  return found.map(({ _id }) => _id);
}
