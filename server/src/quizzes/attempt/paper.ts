import type { Id, Instant } from '@minber/shared/platform/ids';
import { isAnswered } from '@minber/shared/quizzes/answered';
import type { AnswerValue, StartBlock } from '@minber/shared/quizzes/learner';
import { attemptsLeft, startBlock } from '@minber/shared/quizzes/start-rules';
import { AppError, clock, fail, isDuplicate, newEvent } from '../../platform/index.ts';
import { openActivity } from '../../programmes/index.ts';
import { frozenContents, frozenQuiz } from '../quiz/frozen.ts';
import { regraded } from './close.ts';
import { completionDue, completionOf } from './completion.ts';
import { type Draw, drawFor, newAttempt } from './draw.ts';
import { readTimes, startFacts, timesOfAttempt } from './facts.ts';
import { gradeOf } from './grade.ts';
import { attemptsOf } from './load.ts';
import { type AttemptDoc, AttemptModel } from './model.ts';

/** What was typed in from a person's paper. `entry` 1 is the first, each correction the next. */
export interface PaperWork {
  attemptId: Id;
  draw: Draw;
  sittingId: Id;
  startedAt: Instant;
  submittedAt: Instant;
  entry: number;
  answers: { questionId: Id; value: AnswerValue }[];
  byId: Id | null;
  at: Instant;
}

const refusals = new Map([
  ['activity.locked', 'locked'],
  ['cohort.over', 'over'],
] as const);

/** Draws the questions of a paper for somebody who could start an attempt now; else why he gets none. */
export async function drawPaper(
  cohortId: Id,
  personId: Id,
  activityId: Id,
): Promise<{ draw: Draw } | { refused: StartBlock['kind'] | 'over' | 'writes' }> {
  try {
    const open = await openActivity('quiz', cohortId, personId, activityId);
    const { settings } = await frozenQuiz(open.cohort.versionId, activityId);
    const [times, attempts] = await Promise.all([
      readTimes(open, activityId),
      attemptsOf(cohortId, activityId, personId),
    ]);
    if (attempts.some(({ state }) => state === 'open')) return { refused: 'writes' };
    const block = startBlock(settings, startFacts(times, attempts, false), clock.now());
    return block ? { refused: block.kind } : { draw: await drawFor(open, personId) };
  } catch (thrown) {
    const refused = thrown instanceof AppError ? refusals.get(thrown.code as 'cohort.over') : undefined;
    if (!refused) throw thrown;
    return { refused };
  }
}

/** A paper becomes an attempt only where its person has one left and writes none. Throws `paper.writes`, `paper.noAttemptsLeft`. */
export async function checkPaperCounts({ cohortId, activityId, personId, versionId }: Draw): Promise<void> {
  const attempts = await attemptsOf(cohortId, activityId, personId);
  if (attempts.some(({ state }) => state === 'open')) fail('paper.writes');
  const { settings } = await frozenQuiz(versionId, activityId);
  const facts = startFacts(await timesOfAttempt({ cohortId, personId, activityId }), attempts, false);
  if (attemptsLeft(settings, facts) === 0) fail('paper.noAttemptsLeft');
}

/**
 * Makes of a paper the attempt it is: closed, graded and marked with who typed it in; a later entry corrects it and keeps
 * the grade before. Repeated, or after a later one, it changes nothing.
 */
export async function keepPaper(work: PaperWork): Promise<void> {
  for (;;) {
    const known = await AttemptModel.findById(work.attemptId, { outbox: 0 }).lean<AttemptDoc>();
    if (known && known.paperEntry >= work.entry) return;
    if (known ? await correct(known, work) : await insert(work)) return;
  }
}

/** False: somebody else was first, or took the number. */
async function insert(work: PaperWork): Promise<boolean> {
  const { attemptId, draw, sittingId, startedAt, submittedAt } = work;
  const { cohortId, activityId, personId, versionId, items } = draw;
  const others = await attemptsOf(cohortId, activityId, personId);
  const begun = { number: others.length + 1, startKey: attemptId, startedAt, deadline: submittedAt, sittingId };
  const closed = { ...entered(work), _id: attemptId, submittedAt, closedBy: 'staff' as const };
  const attempt: AttemptDoc = { ...newAttempt(draw, begun), ...closed, revision: 1 };
  const { settings } = await frozenQuiz(versionId, activityId);
  const contents = await frozenContents(
    versionId,
    items.map(({ questionId }) => questionId),
  );
  const { stored } = gradeOf(attempt, settings, contents);
  const finished = others.filter(({ state }) => state !== 'open');
  const told = completionDue(settings, { ...attempt, grade: stored.grade }, finished, work.at);
  const outbox = told ? [newEvent(completionOf(attempt, told))] : [];
  try {
    await AttemptModel.create({ ...attempt, ...stored, told, outbox });
    return true;
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    return false;
  }
}

/** False: somebody wrote in between. */
async function correct(known: AttemptDoc, work: PaperWork): Promise<boolean> {
  const { at, byId } = work;
  const past = { at, why: 'paper', byId, correctionId: null, grade: known.grade };
  const changed = entered(work);
  return (await regraded({ ...known, ...changed }, at, changed, { gradePast: past })) !== undefined;
}

function entered({
  answers,
  entry,
  byId,
  at,
}: PaperWork): Pick<AttemptDoc, 'responses' | 'enteredById' | 'paperEntry'> {
  const given = answers.filter(({ value }) => isAnswered(value));
  const responses = given.map(({ questionId, value }) => [questionId, { value, rev: entry, savedAt: at }]);
  return { responses: Object.fromEntries(responses), enteredById: byId, paperEntry: entry };
}
