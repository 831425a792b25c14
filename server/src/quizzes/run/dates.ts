import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { datesFor } from '@minber/shared/programmes/pace';
import type { Allowance, RunDates } from '@minber/shared/quizzes/results';
import type { z } from 'zod';
import { audit, clock, fail, isDuplicate, signals } from '../../platform/index.ts';
import { loadCohort, readCohortRecord } from '../../programmes/index.ts';
import { deadlineFor } from '../attempt/extend.ts';
import { timesOf } from '../attempt/facts.ts';
import { type AttemptDoc, AttemptModel } from '../attempt/model.ts';
import { frozenQuiz } from '../quiz/frozen.ts';
import { loadRun, newRun, runId } from './load.ts';
import { type RunDoc, RunModel } from './model.ts';

/** When a quiz opens and closes in a cohort. Open attempts get their new deadline. Throws `request.conflict`. */
export async function setDates(
  principal: Principal,
  cohortId: Id,
  activityId: Id,
  { revision, opensAt, closesAt }: z.output<typeof RunDates>,
): Promise<void> {
  await checkQuiz(cohortId, activityId);
  await write(cohortId, activityId, { revision }, { $set: { opensAt, closesAt } });
  await moveDeadlines(cohortId, activityId);
  await audit({
    principal,
    action: 'quiz:dates',
    on: { kind: 'cohort', id: cohortId },
    details: { activityId, opensAt, closesAt },
  });
}

/** More time and attempts for one person; nothing of both takes it back. Throws `resource.absent` for who takes no part. */
export async function allow(
  principal: Principal,
  cohortId: Id,
  activityId: Id,
  allowance: z.output<typeof Allowance>,
): Promise<void> {
  const { personId, extraMinutes, extraAttempts } = allowance;
  await checkQuiz(cohortId, activityId);
  const { enrolments } = await readCohortRecord('all', cohortId);
  if (!enrolments.some((one) => one.personId === personId)) fail('resource.absent');
  const row = { ...allowance, byId: subjectOf(principal) ?? null, at: clock.now() };
  for (;;) {
    const { revision, allowances } = await loadRun(cohortId, activityId);
    const others = allowances.filter((one) => one.personId !== personId);
    const next = extraMinutes + extraAttempts > 0 ? [...others, row] : others;
    try {
      await write(cohortId, activityId, { revision }, { $set: { allowances: next } });
      break;
    } catch (thrown) {
      if ((await loadRun(cohortId, activityId)).revision === revision) throw thrown;
    }
  }
  await moveDeadlines(cohortId, activityId, personId);
  await audit({
    principal,
    action: 'quiz:allow',
    on: { kind: 'cohort', id: cohortId },
    details: { activityId, ...allowance },
  });
}

async function checkQuiz(cohortId: Id, activityId: Id): Promise<void> {
  await frozenQuiz((await loadCohort(cohortId)).versionId, activityId);
}

/** One document, made when it is first needed. */
async function write(
  cohortId: Id,
  activityId: Id,
  { revision }: { revision: number },
  update: { $set: Partial<RunDoc> },
): Promise<void> {
  if (revision === 0) {
    const { _id: _, revision: __, ...fresh } = newRun(cohortId, activityId);
    const missing = Object.fromEntries(Object.entries(fresh).filter(([field]) => !(field in update.$set)));
    await RunModel.updateOne(
      { _id: runId(cohortId, activityId), revision: 0 },
      { ...update, $setOnInsert: missing, $inc: { revision: 1 } },
      { upsert: true },
    ).catch((thrown: unknown) => (isDuplicate(thrown) ? fail('request.conflict') : Promise.reject(thrown)));
    return;
  }
  const { matchedCount } = await RunModel.updateOne(
    { _id: runId(cohortId, activityId), revision },
    { ...update, $inc: { revision: 1 } },
  );
  if (matchedCount === 0) fail('request.conflict');
}

/** Deadlines of attempts follow the dates and allowances while the attempts are open. */
async function moveDeadlines(cohortId: Id, activityId: Id, personId?: Id): Promise<void> {
  const [{ cohort, enrolments }, run] = await Promise.all([
    readCohortRecord('all', cohortId),
    loadRun(cohortId, activityId),
  ]);
  const enrolledAt = new Map(enrolments.map((one) => [one.personId, one.at]));
  const open = await AttemptModel.find(
    { cohortId, activityId, state: 'open', ...(personId ? { personId } : {}) },
    { outbox: 0 },
  ).lean<AttemptDoc[]>();
  for (const attempt of open) {
    const { _id, personId: ofId, startedAt } = attempt;
    const dates = datesFor(cohort, enrolledAt.get(ofId) ?? startedAt);
    const deadline = await deadlineFor(attempt, timesOf(dates, run, ofId));
    await AttemptModel.updateOne({ _id, state: 'open' }, { $set: { deadline }, $inc: { revision: 1 } });
    signals.emit('attempt:changed', _id);
  }
}
