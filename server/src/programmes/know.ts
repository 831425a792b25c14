import type { Id } from '@minber/shared/platform/ids';
import { type CohortDoc, CohortModel, type ProgrammeDoc, ProgrammeModel } from './model.ts';

/** A programme's draft by its revision; undefined: there is none. */
export async function findProgramme(programmeId: Id): Promise<{ programmeId: Id; revision: number } | undefined> {
  const found = await ProgrammeModel.findById(programmeId, { revision: 1 }).lean<ProgrammeDoc>();
  return found ? { programmeId, revision: found.revision } : undefined;
}

/** A cohort by its revision; undefined: there is none. */
export async function findCohort(cohortId: Id): Promise<{ cohortId: Id; revision: number } | undefined> {
  const found = await CohortModel.findById(cohortId, { revision: 1 }).lean<CohortDoc>();
  return found ? { cohortId, revision: found.revision } : undefined;
}
