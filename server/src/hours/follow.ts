import type { Id } from '@minber/shared/platform/ids';
import { ActivityCompleted, CohortMoved, EnrolmentAdded } from '@minber/shared/programmes/events';
import { SessionSummarised } from '@minber/shared/summaries/events';
import { type Consumer, type JobHandler, jobs } from '../platform/index.ts';
import { cohortIds, cohortsHolding, peopleOf } from '../programmes/index.ts';
import { findSummarised } from '../summaries/index.ts';
import { settleActivities } from './activities.ts';
import { EntryModel } from './model.ts';
import { settleSession } from './seminars.ts';
import { settleStandings } from './standings.ts';

/** People brought up to date at once. */
const chunk = 200;
const cohortJob = 'hours.cohort';
const everythingJob = 'hours.everything';

/** Each recomputes what is due from what is stored now, so that neither order nor repetition matters. */
export const consumers: Consumer[] = [
  {
    name: 'hours.activity',
    type: 'activity.completed',
    async handle({ payload }) {
      const { cohortId, personId } = ActivityCompleted.parse(payload);
      await settleActivities(cohortId, [personId]);
      await settleStandings(cohortId, [personId]);
    },
  },
  {
    name: 'hours.enrolment',
    type: 'enrolment.added',
    async handle({ payload }) {
      const { cohortId, personId } = EnrolmentAdded.parse(payload);
      await settleStandings(cohortId, [personId]);
    },
  },
  {
    name: 'hours.session',
    type: 'session.summarised',
    async handle({ payload }) {
      const { seminarId, sessionId } = SessionSummarised.parse(payload);
      await followSession(seminarId, sessionId);
    },
  },
  {
    name: 'hours.cohort',
    type: 'cohort.moved',
    async handle({ eventId, payload }) {
      // Thousands of people: not while other events wait.
      const { cohortId } = CohortMoved.parse(payload);
      await jobs.enqueue({ kind: cohortJob, key: eventId, payload: { cohortId } });
    },
  },
];

export const jobHandlers: Record<string, JobHandler> = {
  [cohortJob]: async ({ cohortId }: { cohortId: Id }) => settleCohort(cohortId),
  [everythingJob]: async () => {
    for (const { seminarId, sessionId } of await findSummarised()) await followSession(seminarId, sessionId);
    for (const cohortId of await cohortIds()) await settleCohort(cohortId);
  },
};

/** What was completed and attended before there was a ledger; once an installation. */
export async function creditThePast(): Promise<void> {
  await jobs.enqueue({ kind: everythingJob, key: 'first', payload: {} });
}

async function settleCohort(cohortId: Id): Promise<void> {
  for (const personIds of chunksOf(await peopleOf(cohortId))) {
    await settleActivities(cohortId, personIds);
    await settleStandings(cohortId, personIds);
  }
}

async function followSession(seminarId: Id, sessionId: Id): Promise<void> {
  await settleSession(seminarId, sessionId);
  const personIds = await EntryModel.distinct('personId', { sessionId });
  for (const cohortId of await cohortsHolding(seminarId))
    for (const some of chunksOf(personIds)) await settleStandings(cohortId, some);
}

function chunksOf(ids: Id[]): Id[][] {
  return Array.from({ length: Math.ceil(ids.length / chunk) }, (_, at) => ids.slice(at * chunk, (at + 1) * chunk));
}
