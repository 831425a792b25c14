import { bankApi, correctionApi, questionApi, quizApi } from '@minber/shared/quizzes/author-contract';
import { attemptApi } from '@minber/shared/quizzes/learner-contract';
import { essayApi, runApi } from '@minber/shared/quizzes/staff-contract';
import { type BoundApi, bindApi } from '../platform/index.ts';
import { checkAnswer } from './attempt/check.ts';
import { loadAttempt } from './attempt/load.ts';
import { readLearnerQuiz } from './attempt/quiz-page.ts';
import { inspectAttempt, ownSummary, reviewAttempt } from './attempt/review.ts';
import { saveAnswers } from './attempt/save.ts';
import { startAttempt } from './attempt/start.ts';
import { submitAttempt } from './attempt/submit.ts';
import { viewAttempt } from './attempt/view.ts';
import { watchAttempt } from './attempt/watch.ts';
import { createBank, editBank, listBanks, loadBank, viewBank } from './bank/banks.ts';
import { listQuestions } from './bank/list.ts';
import {
  addQuestions,
  archiveQuestion,
  editQuestion,
  loadQuestion,
  placeQuestions,
  questionHistory,
  viewQuestion,
} from './bank/questions.ts';
import { correctQuestion, listCorrections } from './corrections/correct.ts';
import { previewCorrection } from './corrections/preview.ts';
import { markEssay } from './essays/mark.ts';
import { listEssays } from './essays/queue.ts';
import { previewQuiz, tryOutQuiz } from './quiz/preview.ts';
import { createQuiz, editQuiz, listQuizzes, loadQuiz, viewQuiz } from './quiz/quizzes.ts';
import { compareTests } from './run/comparison.ts';
import { allow, setDates } from './run/dates.ts';
import { exportComparison, exportResults } from './run/files.ts';
import { listCohortQuizzes, oneCohortQuiz, rightsIn } from './run/list.ts';
import { listResults } from './run/results.ts';
import { readStatistics } from './run/statistics.ts';

export const quizRoutes: BoundApi[] = [
  bindApi(bankApi, {
    list: async (c) => ({ items: await listBanks(c.principal, c.query.programmeId) }),
    create: async (c) => viewBank(c.principal, await createBank(c.principal, c.body)),
    get: async (c) => viewBank(c.principal, await loadBank(c.params.bankId)),
    edit: async (c) => viewBank(c.principal, await editBank(c.principal, c.params.bankId, c.body)),
  }),
  bindApi(questionApi, {
    list: (c) => listQuestions(c.params.bankId, c.query),
    create: async (c) => {
      const [added] = await addQuestions(c.principal, c.params.bankId, [c.body]);
      return viewQuestion(added ?? (await loadQuestion(c.params.bankId, '')));
    },
    get: async (c) => viewQuestion(await loadQuestion(c.params.bankId, c.params.questionId)),
    edit: async (c) => viewQuestion(await editQuestion(c.principal, c.params.bankId, c.params.questionId, c.body)),
    history: async (c) => ({ items: await questionHistory(c.params.bankId, c.params.questionId) }),
    archive: async (c) => viewQuestion(await archiveQuestion(c.principal, c.params.bankId, c.params.questionId, c.body)),
    place: async (c) => ({ placed: await placeQuestions(c.principal, c.params.bankId, c.body) }),
  }),
  bindApi(quizApi, {
    list: async (c) => ({ items: await listQuizzes(c.params.programmeId) }),
    create: async (c) => viewQuiz(c.principal, await createQuiz(c.principal, c.params.programmeId, c.body)),
    get: async (c) => viewQuiz(c.principal, await loadQuiz(c.params.quizId)),
    edit: async (c) => viewQuiz(c.principal, await editQuiz(c.principal, c.params.quizId, c.body)),
    preview: async (c) => ({ questions: await previewQuiz(c.params.quizId, c.query.seed) }),
    tryOut: (c) => tryOutQuiz(c.params.quizId, c.body),
  }),
  bindApi(correctionApi, {
    list: async (c) => ({ items: await listCorrections(c.params.quizId) }),
    preview: (c) => previewCorrection(c.params.quizId, c.params.questionId),
    correct: (c) => correctQuestion(c.principal, c.params.quizId, c.params.questionId, c.body),
  }),
  bindApi(runApi, {
    list: async (c) => ({
      items: await listCohortQuizzes(c.scope, c.params.cohortId),
      ...rightsIn(c.principal, c.facets),
    }),
    dates: async (c) => {
      await setDates(c.principal, c.params.cohortId, c.params.activityId, c.body);
      return oneCohortQuiz(c.principal, c.params.cohortId, c.params.activityId);
    },
    allow: async (c) => {
      await allow(c.principal, c.params.cohortId, c.params.activityId, c.body);
      return oneCohortQuiz(c.principal, c.params.cohortId, c.params.activityId);
    },
    results: (c) => listResults(c.scope, c.params.cohortId, c.params.activityId, c.query),
    exportResults: (c) => exportResults(c.scope, c.params.cohortId, c.params.activityId, c.query.format, c.language),
    statistics: (c) => readStatistics(c.scope, c.params.cohortId, c.params.activityId),
    comparison: (c) => compareTests(c.scope, c.params.cohortId, c.query.entryId, c.query.exitId),
    exportComparison: (c) => exportComparison(c.scope, c.params.cohortId, c.query, c.language),
    attempt: (c) => inspectAttempt(c.params.attemptId),
  }),
  bindApi(essayApi, {
    queue: (c) => listEssays(c.scope, c.params.cohortId, c.query),
    mark: (c) => markEssay(c.principal, c.params.attemptId, c.params.questionId, c.body),
  }),
  bindApi(attemptApi, {
    quiz: (c) => readLearnerQuiz(c.params.cohortId, c.personId, c.params.activityId),
    start: async (c) => viewAttempt(await startAttempt(c.params.cohortId, c.personId, c.params.activityId, c.body)),
    get: async (c) => viewAttempt(await loadAttempt(c.params.attemptId)),
    watch: (c) => watchAttempt(c.params.attemptId, c.query.deadline),
    save: (c) => saveAnswers(c.params.attemptId, c.body.answers, c.arrivedAt),
    check: (c) => checkAnswer(c.params.attemptId, c.body, c.arrivedAt),
    submit: async (c) => ownSummary(await submitAttempt(c.params.attemptId, c.body, c.arrivedAt)),
    review: (c) => reviewAttempt(c.params.attemptId),
  }),
];
