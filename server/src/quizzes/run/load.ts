import type { Id } from '@minber/shared/platform/ids';
import { readTogether } from '../../platform/index.ts';
import { type RunDoc, RunModel } from './model.ts';

export const runId = (cohortId: Id, activityId: Id) => `${cohortId}/${activityId}`;

const runOf = readTogether(
  (ids) => RunModel.find({ _id: { $in: ids } }).lean<RunDoc[]>(),
  ({ _id }) => _id,
);

export async function loadRun(cohortId: Id, activityId: Id): Promise<RunDoc> {
  return (await runOf(runId(cohortId, activityId))) ?? newRun(cohortId, activityId);
}

export async function loadRuns(cohortId: Id): Promise<Map<Id, RunDoc>> {
  const found = await RunModel.find({ cohortId }).lean<RunDoc[]>();
  return new Map(found.map((run) => [run.activityId, run]));
}

export function newRun(cohortId: Id, activityId: Id): RunDoc {
  return {
    _id: runId(cohortId, activityId),
    cohortId,
    activityId,
    revision: 0,
    opensAt: null,
    closesAt: null,
    allowances: [],
  };
}
