import type { Id } from '@minber/shared/platform/ids';
import type { CorrectionPreview } from '@minber/shared/quizzes/corrections';
import { isPassed } from '@minber/shared/quizzes/grading/counted';
import { isSameShape, questionProblems } from '@minber/shared/quizzes/question-problems';
import { fail } from '../../platform/index.ts';
import { cardsOf } from '../../programmes/index.ts';
import { gradeOf } from '../attempt/grade.ts';
import { type AttemptDoc, AttemptModel } from '../attempt/model.ts';
import { type QuestionDoc, QuestionModel } from '../bank/model.ts';
import { frozenContents, frozenQuiz } from '../quiz/frozen.ts';
import { type FrozenQuestionDoc, FrozenQuestionModel } from '../quiz/model.ts';
import { loadQuiz } from '../quiz/quizzes.ts';

export interface CorrectionCase {
  programmeId: Id;
  question: QuestionDoc;
  /** Where versions of this programme froze it. */
  frozen: FrozenQuestionDoc[];
  obstacle: CorrectionPreview['obstacle'];
}

/** A question of the bank and where this quiz's programme froze it. Throws `resource.absent` where it never was. */
export async function correctionCase(quizId: Id, questionId: Id): Promise<CorrectionCase> {
  const { programmeId } = await loadQuiz(quizId);
  const [question, frozen] = await Promise.all([
    QuestionModel.findById(questionId, { past: 0 }).lean<QuestionDoc>(),
    FrozenQuestionModel.find({ programmeId, questionId }).lean<FrozenQuestionDoc[]>(),
  ]);
  if (!question || frozen.length === 0) fail('resource.absent');
  return { programmeId, question, frozen, obstacle: obstacleOf(question, frozen) };
}

function obstacleOf(question: QuestionDoc, frozen: FrozenQuestionDoc[]): CorrectionPreview['obstacle'] {
  if (questionProblems(question.content).length > 0) return 'unfinished';
  if (frozen.every(({ version }) => version === question.version)) return 'nothingNew';
  return frozen.every(({ content }) => isSameShape(content, question.content)) ? null : 'otherShape';
}

/** Attempts of this programme that ask the question. */
export function attemptsAsking(programmeId: Id, questionId: Id): Promise<AttemptDoc[]> {
  return AttemptModel.find({ programmeId, 'items.questionId': questionId }, { outbox: 0 }).lean<AttemptDoc[]>();
}

const shownAtMost = 200;

/** What letting the bank's version count would change. Nothing is written. */
export async function previewCorrection(quizId: Id, questionId: Id): Promise<CorrectionPreview> {
  const { programmeId, question, frozen, obstacle } = await correctionCase(quizId, questionId);
  const attempts = await attemptsAsking(programmeId, questionId);
  const finished = attempts.filter(({ state }) => state !== 'open');
  const changes: { attempt: AttemptDoc; before: number; after: number; passShare: number | null }[] = [];
  for (const attempt of obstacle === null ? finished : []) {
    const { settings } = await frozenQuiz(attempt.versionId, attempt.activityId);
    const contents = await frozenContents(
      attempt.versionId,
      attempt.items.map((item) => item.questionId),
    );
    contents.set(questionId, question.content);
    const after = gradeOf(attempt, settings, contents).stored.grade;
    if (attempt.grade === null || after === null || after === attempt.grade) continue;
    const passShare = settings.purpose === 'graded' ? settings.passShare : null;
    changes.push({ attempt, before: attempt.grade, after, passShare });
  }
  const passes = (grade: number, passShare: number | null) => passShare !== null && isPassed(grade, passShare);
  const cardFor = await cardsOf(changes.map(({ attempt }) => attempt.personId));
  return {
    questionId,
    version: question.version,
    frozenVersions: [...new Set(frozen.map(({ version }) => version))].toSorted((a, b) => a - b),
    obstacle,
    text: question.content.text,
    openAttempts: attempts.length - finished.length,
    finishedAttempts: finished.length,
    up: changes.filter(({ before, after }) => after > before).length,
    down: changes.filter(({ before, after }) => after < before).length,
    newlyPassed: changes.filter(
      ({ before, after, passShare }) => !passes(before, passShare) && passes(after, passShare),
    ).length,
    noLongerPassing: changes.filter(
      ({ before, after, passShare }) => passes(before, passShare) && !passes(after, passShare),
    ).length,
    people: changes
      .slice(0, shownAtMost)
      .map(({ attempt, before, after }) => ({ person: cardFor(attempt.personId), before, after })),
  };
}
