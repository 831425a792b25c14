import type { Id } from '@minber/shared/platform/ids';
import type { CohortRun } from '@minber/shared/programmes/cohorts';
import type { z } from 'zod';
import { type CohortDoc, CohortModel } from '../model.ts';

/** The runs of a programme, latest start first. */
export async function listRuns(programmeId: Id): Promise<z.output<typeof CohortRun>[]> {
  const found = await CohortModel.find({ programmeId }).sort({ startsAt: -1, _id: 1 }).limit(500).lean<CohortDoc[]>();
  return found.map(({ _id, title, startsAt, endsAt }) => ({ cohortId: _id, title, startsAt, endsAt }));
}
