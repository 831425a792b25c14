import type { Id } from '@minber/shared/platform/ids';
import type { AnswerValue } from '@minber/shared/quizzes/learner';
import { rightAnswerOf } from '@minber/shared/quizzes/review-view';
import { clock } from '../../platform/index.ts';
import { completeLesson } from '../../programmes/index.ts';
import { startAttempt, submitAttempt } from '../../quizzes/index.ts';
import { demoQuestions } from './questions.ts';
import { type PlannedQuiz, questionId, quizActivityId } from './quizzes.ts';

const finishers = 6;
const beginners = 12;
const essay =
  'Біздің округке судың азаюы қатты әсер етеді: былтыр суармалы жердің жартысына ғана су жетті. Биыл көктемде арықтарды тазалап, екі шаруашылықта тамшылатып суаруды байқап көреміз. Күзде нәтижесін жиында айтамын.';

/** Some have taken the entry test, one has written an essay that waits, and those furthest ahead the exit test. */
export async function seedAttempts(cohortId: Id, personIds: Id[], firstLessonIds: Id[]): Promise<void> {
  for (const [at, personId] of personIds.slice(0, beginners).entries())
    await attempt(cohortId, personId, 'entry', (place) => (place * 3 + at * 5) % 7 < 2 + (at % 3));
  for (const [at, personId] of personIds.slice(0, finishers).entries()) {
    for (const activityId of firstLessonIds) await completeLesson(cohortId, personId, activityId, `demo-${activityId}`);
    await attempt(cohortId, personId, 'exit', (place) => (place + at) % 5 !== 0);
  }
  const [first] = personIds;
  if (first) await attempt(cohortId, first, 'world', () => true);
}

/** Answers everything and submits; where `isRight` says so, rightly. */
async function attempt(
  cohortId: Id,
  personId: Id,
  quiz: PlannedQuiz['name'],
  isRight: (place: number) => boolean,
): Promise<void> {
  const key = `demo-${quiz}`;
  const { _id, items } = await startAttempt(cohortId, personId, quizActivityId(quiz), { key: key.padEnd(8, '-') });
  const answers = items.flatMap((item, place) => {
    const question = demoQuestions.find(({ name }) => questionId(name) === item.questionId);
    if (!question) return [];
    const right = rightAnswerOf(question.draft.content, item);
    const value: AnswerValue = right?.kind === 'texts' ? { kind: 'text', text: right.texts[0] ?? '' } : right;
    if (question.draft.content.kind === 'essay')
      return [{ questionId: item.questionId, value: { kind: 'text' as const, text: essay }, rev: 1 }];
    return isRight(place) ? [{ questionId: item.questionId, value, rev: 1 }] : [];
  });
  await submitAttempt(_id, { key, answers }, clock.now());
}
