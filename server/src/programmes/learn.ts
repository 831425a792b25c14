import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LearnerCohort, LearnerModule, LearnerProgramme } from '@minber/shared/programmes/learn';
import { dueSoon, learnerModules, nextOf } from '@minber/shared/programmes/learner-view';
import type { Outline } from '@minber/shared/programmes/outline';
import { type Dates, datesFor } from '@minber/shared/programmes/pace';
import { completionOf, type Lock, progressOf, releasedActivities } from '@minber/shared/programmes/progress';
import { clock, fail, readTogether } from '../platform/index.ts';
import { unreadOf } from './announcements/read.ts';
import { loadCohort } from './cohort.ts';
import { type CohortDoc, CohortModel, type EnrolmentDoc, EnrolmentModel } from './model.ts';
import { outlineOf } from './versions.ts';

export interface Learning {
  cohort: CohortDoc;
  outline: Outline;
  enrolment: EnrolmentDoc;
  /** His own: where dates are relative they are counted from his enrolment. */
  dates: Dates;
}

const keyOf = ({ cohortId, personId }: Pick<EnrolmentDoc, 'cohortId' | 'personId'>) => `${cohortId}/${personId}`;

const enrolmentOf = readTogether((keys) => {
  const [cohorts, people] = [0, 1].map((at) => [...new Set(keys.map((key) => key.split('/')[at] ?? ''))]);
  return EnrolmentModel.find({ cohortId: { $in: cohorts }, personId: { $in: people } }, { outbox: 0 }).lean<
    EnrolmentDoc[]
  >();
}, keyOf);

/** A person's part in a cohort. Throws `resource.absent`. */
export async function loadLearning(cohortId: Id, personId: Id): Promise<Learning> {
  const [cohort, enrolment] = await Promise.all([loadCohort(cohortId), enrolmentOf(keyOf({ cohortId, personId }))]);
  if (!enrolment) fail('resource.absent');
  return learningIn(cohort, enrolment);
}

async function learningIn(cohort: CohortDoc, enrolment: EnrolmentDoc): Promise<Learning> {
  const outline = await outlineOf(cohort.versionId);
  return { cohort, enrolment, outline, dates: datesFor(cohort, enrolment.at) };
}

/** The outline as he sees it at `now`. */
export function modulesOf({ outline, dates, enrolment }: Learning, now: Instant): LearnerModule[] {
  return learnerModules(outline, dates, enrolment.completions, now, enrolment.attended);
}

/** Why an activity is not open to him at `now`; empty: it is. */
export function locksOf({ outline, dates, enrolment }: Learning, activityId: Id, now: Instant): Lock[] {
  const { completions, attended } = enrolment;
  return releasedActivities(outline, dates.startsAt, completions, now, attended).locks.get(activityId) ?? [];
}

/** A person's programmes with what is next and due; those that run first, by their end. */
export async function learningOf(personId: Id, now: Instant): Promise<LearnerProgramme[]> {
  const enrolments = await EnrolmentModel.find({ personId }, { outbox: 0 }).lean<EnrolmentDoc[]>();
  const cohorts = await CohortModel.find({ _id: { $in: enrolments.map(({ cohortId }) => cohortId) } }).lean<
    CohortDoc[]
  >();
  const unread = await unreadOf(enrolments);
  const own = new Map(cohorts.map((cohort) => [cohort._id, cohort]));
  const programmes = await Promise.all(
    enrolments.flatMap((enrolment) => {
      const cohort = own.get(enrolment.cohortId);
      return cohort ? [programmeOf(cohort, enrolment, unread.get(cohort._id) ?? 0, now)] : [];
    }),
  );
  const rank = ({ completedAt, endsAt }: LearnerProgramme) => (completedAt !== null || endsAt <= now ? 1 : 0);
  return programmes.toSorted((one, other) => rank(one) - rank(other) || one.endsAt - other.endsAt);
}

async function programmeOf(
  cohort: CohortDoc,
  enrolment: EnrolmentDoc,
  unread: number,
  now: Instant,
): Promise<LearnerProgramme> {
  const learning = await learningIn(cohort, enrolment);
  const { outline, dates } = learning;
  const { completions } = enrolment;
  const modules = modulesOf(learning, now);
  const isRunning = now < dates.endsAt;
  return {
    cohortId: cohort._id,
    programmeId: cohort.programmeId,
    title: outline.title,
    kind: outline.kind,
    ...dates,
    progress: progressOf(outline, completions),
    completedAt: completionOf(outline, completions),
    unread,
    next: isRunning ? nextOf(modules) : null,
    due: isRunning ? dueSoon(modules, now) : [],
  };
}

/** A programme as its learner sees it: what is done, open and locked, and why. */
export async function readLearning(cohortId: Id, personId: Id): Promise<LearnerCohort> {
  const learning = await loadLearning(cohortId, personId);
  const { cohort, outline, enrolment, dates } = learning;
  const now = clock.now();
  const modules = modulesOf(learning, now);
  return {
    cohortId,
    programmeId: cohort.programmeId,
    title: outline.title,
    cohortTitle: cohort.title,
    summary: outline.summary,
    kind: outline.kind,
    ...dates,
    isOwnPace: (cohort.paceDays ?? null) !== null,
    competencies: outline.competencies,
    modules,
    progress: progressOf(outline, enrolment.completions),
    completedAt: completionOf(outline, enrolment.completions),
    nextId: nextOf(modules)?.activityId ?? null,
    serverNow: now,
  };
}
