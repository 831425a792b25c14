import type { Id } from '@minber/shared/platform/ids';
import type { QuestionContent } from '@minber/shared/quizzes/questions';
import { fail } from '../../platform/index.ts';
import { type FrozenQuestionDoc, FrozenQuestionModel, type FrozenQuizDoc, FrozenQuizModel } from './model.ts';

const quizzes = new Map<string, Promise<FrozenQuizDoc | null>>();
const remembered = 200;

/** A quiz as a version froze it: it never changes, so it is remembered. Throws `resource.absent`. */
export async function frozenQuiz(versionId: Id, activityId: Id): Promise<FrozenQuizDoc> {
  const key = `${versionId}/${activityId}`;
  let reading = quizzes.get(key);
  if (!reading) {
    reading = FrozenQuizModel.findOne({ versionId, activityId }).lean<FrozenQuizDoc>().exec();
    quizzes.set(key, reading);
    const [oldest] = quizzes.keys();
    if (quizzes.size > remembered && oldest) quizzes.delete(oldest);
  }
  reading.then((found) => found ?? quizzes.delete(key)).catch(() => quizzes.delete(key));
  return (await reading) ?? fail('resource.absent');
}

/** Questions as they count now in a version: corrections are read at once, so nothing of them is remembered. */
async function frozenQuestions(versionId: Id, questionIds: Id[]): Promise<Map<Id, FrozenQuestionDoc>> {
  const found = await FrozenQuestionModel.find(
    { versionId, questionId: { $in: questionIds } },
    { corrections: 0 },
  ).lean<FrozenQuestionDoc[]>();
  return new Map(found.map((question) => [question.questionId, question]));
}

export async function frozenContents(versionId: Id, questionIds: Id[]): Promise<Map<Id, QuestionContent>> {
  const found = await frozenQuestions(versionId, questionIds);
  return new Map([...found].map(([questionId, { content }]) => [questionId, content]));
}
