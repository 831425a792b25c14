import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { Outline } from '@minber/shared/programmes/outline';
import { loadCohort } from './cohort.ts';
import { enrolmentsOpenTo } from './facets.ts';
import { type CohortDoc, type EnrolmentDoc, EnrolmentModel } from './model.ts';
import { outlineOf } from './versions.ts';

export interface CohortRecord {
  cohort: CohortDoc;
  /** Of the version the cohort runs. */
  outline: Outline;
  /** In the Kazakh order of names; each with his places and all that he completed. */
  enrolments: Omit<EnrolmentDoc, 'outbox'>[];
}

/** A whole cohort as far as the scope opens its people. Throws `resource.absent`. */
export async function readCohortRecord(scope: Scope, cohortId: Id): Promise<CohortRecord> {
  const cohort = await loadCohort(cohortId);
  const enrolments = await EnrolmentModel.find({ $and: [{ cohortId }, enrolmentsOpenTo(scope)] }, { outbox: 0 })
    .sort({ sortKey: 1, _id: 1 })
    .lean<EnrolmentDoc[]>();
  return { cohort, outline: await outlineOf(cohort.versionId), enrolments };
}
