import type { Id } from '@minber/shared/platform/ids';
import type { QuestionContent } from '@minber/shared/quizzes/questions';
import { fail, together } from '../../platform/index.ts';
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

export type FrozenRules = Pick<FrozenQuizDoc, 'activityId' | 'settings'>;
const rules = new Map<Id, FrozenRules[]>();

/** The rules of every quiz of a version that is published: they never change, so they are remembered. */
export async function frozenRules(versionId: Id): Promise<FrozenRules[]> {
  const known = rules.get(versionId);
  if (known) return known;
  const found = await FrozenQuizModel.find({ versionId }, { activityId: 1, settings: 1 }).lean<FrozenRules[]>();
  // None: perhaps not yet.
  if (found.length > 0) rules.set(versionId, found);
  const [oldest] = rules.keys();
  if (rules.size > remembered && oldest) rules.delete(oldest);
  return found;
}

/** Questions of versions: of everybody who asks at one moment those of each version once. */
const questionsNow = together(async (wanted: { versionId: Id; questionIds: Id[] }[]) => {
  const versions = new Map<Id, Set<Id>>();
  for (const { versionId, questionIds } of wanted)
    versions.set(versionId, new Set([...(versions.get(versionId) ?? []), ...questionIds]));
  const found = await Promise.all(
    [...versions].map(([versionId, questionIds]) =>
      FrozenQuestionModel.find({ versionId, questionId: { $in: [...questionIds] } }, { corrections: 0 }).lean<
        FrozenQuestionDoc[]
      >(),
    ),
  );
  const contents = new Map(found.flat().map(({ versionId, questionId, content }) => [versionId + questionId, content]));
  return wanted.map(
    ({ versionId, questionIds }) =>
      new Map(
        questionIds.flatMap((questionId) => {
          const content = contents.get(versionId + questionId);
          return content ? [[questionId, content] as const] : [];
        }),
      ),
  );
});

/** Questions as they count now in a version: corrections are read at once, so nothing of them is remembered. */
export function frozenContents(versionId: Id, questionIds: Id[]): Promise<Map<Id, QuestionContent>> {
  return questionsNow({ versionId, questionIds });
}
