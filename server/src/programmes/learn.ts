import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LearnerCohort, LearnerProgramme } from '@minber/shared/programmes/learn';
import { dueSoon, learnerModules, nextOf } from '@minber/shared/programmes/learner-view';
import type { Outline } from '@minber/shared/programmes/outline';
import { completionOf, progressOf } from '@minber/shared/programmes/progress';
import { clock, fail } from '../platform/index.ts';
import { loadCohort } from './cohort.ts';
import { type CohortDoc, CohortModel, type EnrolmentDoc, EnrolmentModel } from './model.ts';
import { outlineOf } from './versions.ts';

export interface Learning {
  cohort: CohortDoc;
  outline: Outline;
  enrolment: EnrolmentDoc;
}

/** A person's part in a cohort. Throws `resource.absent`. */
export async function loadLearning(cohortId: Id, personId: Id): Promise<Learning> {
  const [cohort, enrolment] = await Promise.all([
    loadCohort(cohortId),
    EnrolmentModel.findOne({ cohortId, personId }, { outbox: 0 }).lean<EnrolmentDoc>(),
  ]);
  if (!enrolment) fail('resource.absent');
  return { cohort, enrolment, outline: await outlineOf(cohort.versionId) };
}

/** A person's programmes with what is next and due; those that run first, by their end. */
export async function learningOf(personId: Id, now: Instant): Promise<LearnerProgramme[]> {
  const enrolments = await EnrolmentModel.find({ personId }, { outbox: 0 }).lean<EnrolmentDoc[]>();
  const cohorts = await CohortModel.find({ _id: { $in: enrolments.map(({ cohortId }) => cohortId) } }).lean<
    CohortDoc[]
  >();
  const programmes = await Promise.all(
    cohorts.map(async (cohort) => {
      const enrolment = enrolments.find(({ cohortId }) => cohortId === cohort._id);
      const outline = await outlineOf(cohort.versionId);
      const modules = learnerModules(outline, cohort, enrolment?.completions ?? [], now);
      const next = nextOf(modules);
      return {
        cohortId: cohort._id,
        programmeId: cohort.programmeId,
        title: outline.title,
        kind: outline.kind,
        startsAt: cohort.startsAt,
        endsAt: cohort.endsAt,
        progress: progressOf(outline, enrolment?.completions ?? []),
        completedAt: completionOf(outline, enrolment?.completions ?? []),
        next: now < cohort.endsAt ? next : null,
        due: now < cohort.endsAt ? dueSoon(modules, now) : [],
      };
    }),
  );
  const rank = ({ completedAt, endsAt }: LearnerProgramme) => (completedAt !== null || endsAt <= now ? 1 : 0);
  return programmes.toSorted((one, other) => rank(one) - rank(other) || one.endsAt - other.endsAt);
}

/** A programme as its learner sees it: what is done, open and locked, and why. */
export async function readLearning(cohortId: Id, personId: Id): Promise<LearnerCohort> {
  const { cohort, outline, enrolment } = await loadLearning(cohortId, personId);
  const now = clock.now();
  const modules = learnerModules(outline, cohort, enrolment.completions, now);
  return {
    cohortId,
    programmeId: cohort.programmeId,
    title: outline.title,
    cohortTitle: cohort.title,
    summary: outline.summary,
    kind: outline.kind,
    startsAt: cohort.startsAt,
    endsAt: cohort.endsAt,
    competencies: outline.competencies,
    modules,
    progress: progressOf(outline, enrolment.completions),
    completedAt: completionOf(outline, enrolment.completions),
    nextId: nextOf(modules)?.activityId ?? null,
    serverNow: now,
  };
}
