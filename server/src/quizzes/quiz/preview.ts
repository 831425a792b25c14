import type { Id } from '@minber/shared/platform/ids';
import { drawItems } from '@minber/shared/quizzes/draw';
import { gradeAttempt } from '@minber/shared/quizzes/grading/grade';
import type { AttemptItem } from '@minber/shared/quizzes/item';
import type { AnswerToSave, LearnerQuestion } from '@minber/shared/quizzes/learner';
import { learnerQuestion } from '@minber/shared/quizzes/learner-view';
import type { QuestionContent } from '@minber/shared/quizzes/questions';
import { seededRandom } from '@minber/shared/quizzes/random';
import type { ReviewedQuestion } from '@minber/shared/quizzes/review';
import { reviewQuestion } from '../attempt/review-question.ts';
import { type QuestionDoc, QuestionModel } from '../bank/model.ts';
import { sourcesOf } from './pools.ts';
import { loadQuiz } from './quizzes.ts';

interface Drawn {
  items: AttemptItem[];
  contents: Map<Id, QuestionContent>;
}

/** What a learner would get of the draft, the same for the same seed. */
export async function previewQuiz(quizId: Id, seed: number): Promise<LearnerQuestion[]> {
  const { items, contents } = await draw(quizId, seed);
  return items.flatMap((item) => {
    const content = contents.get(item.questionId);
    return content ? [learnerQuestion(content, item)] : [];
  });
}

/** Grades answers to such a preview. Essays wait, as they would. */
export async function tryOutQuiz(
  quizId: Id,
  { seed, answers }: { seed: number; answers: AnswerToSave[] },
): Promise<{ grade: number; given: number; fullMark: number; questions: ReviewedQuestion[] }> {
  const [{ settings }, { items, contents }] = await Promise.all([loadQuiz(quizId), draw(quizId, seed)]);
  const values = new Map(answers.map(({ questionId, value }) => [questionId, value]));
  const works = items.flatMap((item) => {
    const content = contents.get(item.questionId);
    return content ? [{ item, content, value: values.get(item.questionId), tries: [], marks: undefined }] : [];
  });
  const { given, fullMark, questions } = gradeAttempt(settings, works);
  const everything = { marks: true, rightAnswers: true, feedback: true };
  return {
    grade: fullMark > 0 ? given / fullMark : 0,
    given,
    fullMark,
    questions: works.map((work, at) =>
      reviewQuestion(work, { given: questions[at]?.given ?? null, comment: '', late: false }, everything),
    ),
  };
}

async function draw(quizId: Id, seed: number): Promise<Drawn> {
  const quiz = await loadQuiz(quizId);
  const { pools, fixed } = await sourcesOf(quiz.programmeId, quiz);
  const ids = [...new Set([...fixed.keys(), ...[...pools.values()].flat()])];
  const found = await QuestionModel.find({ _id: { $in: ids } }, { content: 1 }).lean<
    Pick<QuestionDoc, '_id' | 'content'>[]
  >();
  const contents = new Map(found.map(({ _id, content }) => [_id, content]));
  return { items: drawItems(quiz, pools, contents, seededRandom(seed)), contents };
}
