import type { Id } from '@minber/shared/platform/ids';
import type { ActivityOf } from '@minber/shared/programmes/outline';
import { isDuplicate, newId } from '../../platform/index.ts';
import type { ActivityOwner } from '../../programmes/index.ts';
import { type QuestionDoc, QuestionModel } from '../bank/model.ts';
import { removeQuizzes } from '../remove.ts';
import { copyProgrammeBanks } from './copy.ts';
import { FrozenQuestionModel, FrozenQuizModel, type QuizDoc, QuizModel } from './model.ts';
import { packQuizzes } from './pack.ts';
import { sourcesOf } from './pools.ts';
import { problemsOf } from './quizzes.ts';
import { unpackQuizzes } from './unpack.ts';

/** Quizzes as programmes publish, freeze and copy them. */
export const quizOwner: ActivityOwner<'quiz'> = {
  kind: 'quiz',

  async unready({ programmeId, activities }) {
    const quizzes = await quizzesOf(programmeId, activities);
    const ready = new Set<Id>();
    for (const quiz of quizzes.values())
      if (problemsOf(quiz, await sourcesOf(programmeId, quiz)).length === 0) ready.add(quiz._id);
    return new Set(activities.flatMap(({ activityId, quizId }) => (quizId && !ready.has(quizId) ? [activityId] : [])));
  },

  /** Questions before the quizzes that name them; both are there once the version has a name. */
  async freeze({ versionId, programmeId, activities }) {
    const quizzes = await quizzesOf(programmeId, activities);
    for (const { activityId, quizId } of activities) {
      const quiz = quizId ? quizzes.get(quizId) : undefined;
      if (!quizId || !quiz) continue;
      const { pools, fixed } = await sourcesOf(programmeId, quiz);
      await freezeQuestions(versionId, programmeId, [...new Set([...fixed.keys(), ...[...pools.values()].flat()])]);
      const { title, intro, settings, slots } = quiz;
      const frozen = {
        ...{ _id: newId(), programmeId, versionId, activityId, quizId, title, intro, settings, slots },
        pools: [...pools].map(([slotId, questionIds]) => ({ slotId, questionIds })),
      };
      await once(FrozenQuizModel.insertMany([frozen]));
    }
  },

  async changedSince({ programmeId, activities, since }) {
    const quizzes = await quizzesOf(programmeId, activities);
    return new Set(
      activities.flatMap(({ activityId, quizId }) =>
        quizId && (quizzes.get(quizId)?.savedAt ?? 0) > since ? [activityId] : [],
      ),
    );
  },

  async duplicate({ fromId, toId, activities }) {
    const quizzes = await quizzesOf(
      fromId,
      activities.map(({ from }) => from),
    );
    const copied = await copyProgrammeBanks(fromId, toId);
    const ids = new Map([...quizzes.keys()].map((quizId) => [quizId, newId()]));
    const copies = [...quizzes.values()].map((quiz) => ({
      ...quiz,
      _id: ids.get(quiz._id) ?? newId(),
      programmeId: toId,
      revision: 1,
      slots: quiz.slots.map(copied),
    }));
    if (copies.length > 0) await QuizModel.insertMany(copies);
    return activities.map(({ to }) => ({ ...to, quizId: to.quizId ? (ids.get(to.quizId) ?? null) : null }));
  },

  pack: async ({ programmeId, activities }) => ({ content: await packQuizzes(programmeId, activities), fileIds: [] }),
  unpack: unpackQuizzes,
  discard: (programmeId) => removeQuizzes([programmeId]),
};

async function quizzesOf(programmeId: Id, activities: ActivityOf<'quiz'>[]): Promise<Map<Id, QuizDoc>> {
  const ids = activities.flatMap(({ quizId }) => quizId ?? []);
  const found = await QuizModel.find({ _id: { $in: ids }, programmeId }).lean<QuizDoc[]>();
  return new Map(found.map((quiz) => [quiz._id, quiz]));
}

async function freezeQuestions(versionId: Id, programmeId: Id, questionIds: Id[]): Promise<void> {
  const found = await QuestionModel.find({ _id: { $in: questionIds } }, { past: 0, words: 0 }).lean<QuestionDoc[]>();
  const frozen = found.map(({ _id: questionId, bankId, version, content }) => ({
    ...{ _id: newId(), programmeId, versionId, questionId, bankId, version, content },
    corrections: [],
  }));
  if (frozen.length > 0) await once(FrozenQuestionModel.insertMany(frozen, { ordered: false }));
}

/** What is there already was frozen by an earlier try, or for another quiz of the same version. */
async function once(writing: Promise<unknown>): Promise<void> {
  await writing.catch((thrown: unknown) => {
    if (!isDuplicate(thrown)) throw thrown;
  });
}
