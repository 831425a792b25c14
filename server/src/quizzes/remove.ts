import type { Id } from '@minber/shared/platform/ids';
import { AttemptModel } from './attempt/model.ts';
import { BankModel, QuestionModel } from './bank/model.ts';
import { CorrectionModel } from './corrections/model.ts';
import { FrozenQuestionModel, FrozenQuizModel, QuizModel } from './quiz/model.ts';
import { RunModel } from './run/model.ts';

/** Takes the quizzes, banks and attempts of programmes away. For invented ones only. */
export async function removeQuizzes(programmeIds: Id[]): Promise<void> {
  const about = { programmeId: { $in: programmeIds } };
  const [banks, cohortIds] = await Promise.all([
    BankModel.find(about, { _id: 1 }).lean<{ _id: Id }[]>(),
    AttemptModel.distinct('cohortId', about),
  ]);
  await Promise.all([
    AttemptModel.deleteMany(about),
    RunModel.deleteMany({ cohortId: { $in: cohortIds } }),
    CorrectionModel.deleteMany(about),
    FrozenQuizModel.deleteMany(about),
    FrozenQuestionModel.deleteMany(about),
    QuizModel.deleteMany(about),
    QuestionModel.deleteMany({ bankId: { $in: banks.map(({ _id }) => _id) } }),
    BankModel.deleteMany(about),
  ]);
}
