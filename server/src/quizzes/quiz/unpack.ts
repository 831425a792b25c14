import type { Id } from '@minber/shared/platform/ids';
import { LocalizedText } from '@minber/shared/platform/text';
import type { ImportRefusal } from '@minber/shared/programmes/archive';
import type { ActivityOf } from '@minber/shared/programmes/outline';
import type { Slot } from '@minber/shared/quizzes/quiz';
import { z } from 'zod';
import { clock } from '../../platform/index.ts';
import type { Making, Unpacked } from '../../programmes/index.ts';
import { BankModel, QuestionModel } from '../bank/model.ts';
import { derived } from '../bank/questions.ts';
import { QuizModel } from './model.ts';
import { PackedBank, PackedParts, PackedQuestion, PackedQuiz, type PackedQuizzes } from './packed.ts';

/** What can be made of an archive's quizzes: every question and quiz that can be read, and of the rest its name. */
export function unpackQuizzes(packed: unknown, activities: ActivityOf<'quiz'>[]): Unpacked<'quiz'> {
  const refused: ImportRefusal[] = [];
  const { readable, banks } = readParts(packed, refused);
  const known = new Set(readable.quizzes.map(({ quizId }) => quizId));
  for (const { quizId, title } of activities)
    if (quizId && !known.has(quizId)) refused.push({ code: 'quiz', name: title });
  return {
    questions: readable.questions.length,
    refused,
    async make(making) {
      await store(readable, banks, making);
      return activities.map((activity) => ({
        ...activity,
        quizId: activity.quizId && known.has(activity.quizId) ? making.idOf(activity.quizId) : null,
      }));
    },
  };
}

function readParts(packed: unknown, refused: ImportRefusal[]) {
  const parts = PackedParts.safeParse(packed).data ?? { banks: [], questions: [], quizzes: [] };
  const banks = new Map(
    parts.banks.flatMap((one) => PackedBank.safeParse(one).data ?? []).map((bank) => [bank.bankId, bank]),
  );
  const questions = parts.questions.flatMap((one) => {
    const { data } = PackedQuestion.safeParse(one);
    if (data && banks.has(data.bankId)) return [data];
    refused.push({ code: 'question', name: nameOf(one) });
    return [];
  });
  const asked = new Set(questions.map(({ questionId }) => questionId));
  const isThere = (slot: Slot) => (slot.kind === 'fixed' ? asked.has(slot.questionId) : banks.has(slot.from.bankId));
  const quizzes = parts.quizzes
    .flatMap((one) => PackedQuiz.safeParse(one).data ?? [])
    .map((quiz) => ({ ...quiz, slots: quiz.slots.filter(isThere) }));
  return { readable: { banks: [...banks.values()], questions, quizzes }, banks };
}

/** What can be made out of what cannot be read, so that its author finds it. */
function nameOf(question: unknown): LocalizedText {
  const text = z.object({ content: z.object({ text: LocalizedText }) }).safeParse(question).data?.content.text;
  const { name } = z.object({ name: z.string().max(300) }).safeParse(question).data ?? { name: '' };
  return text ?? { kk: name, ru: name, en: name };
}

async function store(
  { questions, quizzes }: PackedQuizzes,
  banks: ReadonlyMap<Id, z.output<typeof PackedBank>>,
  { programmeId, idOf }: Making,
): Promise<void> {
  const now = clock.now();
  const saved = { revision: 1, savedAt: now };
  await BankModel.insertMany(
    [...banks.values()].map(({ bankId, title, folders }, at) => ({
      ...saved,
      ...{ _id: idOf(bankId), title, programmeId, regionIds: [], authorIds: [], createdAt: now + at },
      folders: folders.map(({ folderId, parentId, ...folder }) => ({
        ...folder,
        folderId: idOf(folderId),
        parentId: parentId && idOf(parentId),
      })),
    })),
  );
  await QuestionModel.insertMany(
    questions.map(({ questionId, bankId, folderId, ...question }, at) => ({
      ...saved,
      ...question,
      ...derived(question),
      ...{ _id: idOf(questionId), bankId: idOf(bankId), version: 1, archived: false, past: [], savedById: null },
      folderId: folderId && banks.get(bankId)?.folders.some((one) => one.folderId === folderId) ? idOf(folderId) : null,
      createdAt: now + at,
    })),
  );
  await QuizModel.insertMany(
    quizzes.map(({ quizId, slots, ...quiz }) => ({
      ...saved,
      ...quiz,
      ...{ _id: idOf(quizId), programmeId, savedById: null },
      slots: slots.map((slot) => renamed(slot, idOf)),
    })),
  );
}

function renamed(slot: Slot, idOf: (id: Id) => Id): Slot {
  const slotId = idOf(slot.slotId);
  if (slot.kind === 'fixed') return { ...slot, slotId, questionId: idOf(slot.questionId) };
  const { bankId, folderId } = slot.from;
  return { ...slot, slotId, from: { ...slot.from, bankId: idOf(bankId), folderId: folderId && idOf(folderId) } };
}
