import type { Model } from 'mongoose';
import type { Feature, WithOutbox } from '../platform/index.ts';
import { registerActivityOwner } from '../programmes/index.ts';
import { attemptFacets } from './attempt/facets.ts';
import { AttemptModel } from './attempt/model.ts';
import { startSweep, stopSweep } from './attempt/sweep.ts';
import { closeWatch, openWatch } from './attempt/watch.ts';
import { bankFacets } from './bank/banks.ts';
import { regradeJob } from './corrections/correct.ts';
import { quizOwner } from './quiz/owner.ts';
import { quizFacets } from './quiz/quizzes.ts';
import { quizRoutes } from './routes.ts';

export type { Draw } from './attempt/draw.ts';
export { beginToEnd, endAttempt } from './attempt/end.ts';
export { extendAttempt } from './attempt/extend.ts';
export { registerStartGate, type SupervisedStart } from './attempt/gate.ts';
export { attemptsAt, loadAttempt, openAttemptsIn } from './attempt/load.ts';
export type { AttemptDoc, Removal } from './attempt/model.ts';
export { checkPaperCounts, drawPaper, keepPaper } from './attempt/paper.ts';
export { saveAnswers } from './attempt/save.ts';
export { startAttempt } from './attempt/start.ts';
export { submitAttempt } from './attempt/submit.ts';
export { viewAttempt } from './attempt/view.ts';
export { isEnding, watchAttempt } from './attempt/watch.ts';
export { createBank, editBank, folderTree, loadBank } from './bank/banks.ts';
export { allQuestions, findQuestions } from './bank/list.ts';
export { addQuestions, archiveQuestion, editQuestion } from './bank/questions.ts';
export { frozenContents, frozenQuiz } from './quiz/frozen.ts';
export { insertQuiz } from './quiz/quizzes.ts';
export { removeQuizzes } from './remove.ts';
export { peopleBelow, quizGrades, ungradedQuizzes } from './run/grades.ts';

registerActivityOwner(quizOwner);

export const quizzesFeature: Feature = {
  name: 'quizzes',
  routes: quizRoutes,
  facets: { bank: bankFacets, quiz: quizFacets, attempt: attemptFacets },
  outboxes: [AttemptModel as unknown as Model<WithOutbox>],
  jobs: { 'quizzes.regrade': regradeJob },
  async start() {
    openWatch();
    startSweep();
  },
  drain: async () => closeWatch(),
  stop: stopSweep,
};
