import { activitiesDue, activityReasons } from '../../server/src/hours/activities.ts';
import { groupedByKey, missingEntries, type Wanted } from '../../server/src/hours/ledger.ts';
import { EntryModel, type StandingDoc, StandingModel } from '../../server/src/hours/model.ts';
import { seminarReasons, sessionDue } from '../../server/src/hours/seminars.ts';
import { computeStandings, isSame } from '../../server/src/hours/standings.ts';
import { cohortIds } from '../../server/src/programmes/index.ts';
import { CohortModel, EnrolmentModel } from '../../server/src/programmes/model.ts';
import { SessionSummaryModel } from '../../server/src/summaries/model.ts';
import { balanceOf } from '../../shared/src/hours/rules.ts';

const chunk = 200;
const told = { 'outbox.0': { $exists: false } };

/** The ledger says what is due, its revisions have no gap, and standings follow from it. What is yet to be told of waits. */
export async function* hoursDifferences(): AsyncGenerator<string> {
  for (const cohortId of await cohortIds()) {
    if (!(await CohortModel.exists({ _id: cohortId, ...told }))) continue;
    const personIds = await EnrolmentModel.distinct('personId', { cohortId, ...told });
    for (let at = 0; at < personIds.length; at += chunk)
      yield* compareCohort(cohortId, personIds.slice(at, at + chunk));
  }
  const sessions = SessionSummaryModel.find({ pending: false, ...told }, { seminarId: 1 }).lean();
  for (const { _id: sessionId, seminarId } of await sessions)
    yield* compareEntries({ sessionId }, await sessionDue(seminarId, sessionId), seminarReasons);
}

async function* compareCohort(cohortId: string, personIds: string[]): AsyncGenerator<string> {
  const due = await activitiesDue(cohortId, personIds);
  yield* compareEntries({ sessionId: cohortId, personId: { $in: personIds } }, due, activityReasons);
  const stored = await StandingModel.find({ cohortId, personId: { $in: personIds } }, { outbox: 0 }).lean<
    StandingDoc[]
  >();
  const standings = new Map(stored.map((one) => [one._id, one]));
  for (const computed of await computeStandings(cohortId, personIds))
    if (!isSame(standings.get(computed._id), computed))
      yield `hoursStandings ${computed._id}: does not follow from the ledger`;
}

async function* compareEntries(
  which: Record<string, unknown>,
  due: Wanted[],
  reasons: typeof activityReasons | typeof seminarReasons,
): AsyncGenerator<string> {
  const entries = groupedByKey(await EntryModel.find(which).lean());
  for (const { personId, activityId, sessionId, minutes } of missingEntries(entries, due, reasons))
    yield `hoursLedger ${personId}/${activityId}/${sessionId}: ${minutes} minutes are missing`;
  for (const [key, found] of entries) {
    const inOrder = found.toSorted((one, other) => one.revision - other.revision);
    if (inOrder.some(({ revision }, at) => revision !== at + 1)) yield `hoursLedger ${key}: a revision is missing`;
    if (inOrder.some((_, at) => balanceOf(inOrder.slice(0, at + 1)).minutes < 0))
      yield `hoursLedger ${key}: below zero`;
  }
}
