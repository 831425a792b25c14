import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { addQuestions, createBank, insertQuiz } from '../../quizzes/index.ts';
import { localized } from '../programmes/plan.ts';
import { demoQuestions } from './questions.ts';
import { bankId, demoQuizzes, questionId, quizId } from './quizzes.ts';

/** The bank of the leadership programme and its tests, ready to be published with it. */
export async function seedQuizzes(organiser: Principal, programmeId: Id): Promise<void> {
  const title = localized(['Көшбасшылық: сұрақтар', 'Лидерство: вопросы']);
  await createBank(organiser, { title, programmeId, regionIds: [] }, bankId);
  await addQuestions(
    organiser,
    bankId,
    demoQuestions.map(({ draft }) => draft),
    (at) => questionId(demoQuestions[at]?.name ?? ''),
  );
  for (const { name, draft } of demoQuizzes) await insertQuiz(organiser, programmeId, draft, quizId(name));
}
