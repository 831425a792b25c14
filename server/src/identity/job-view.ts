import type { Facets } from '@minber/shared/access/rules';
import type { JobView } from '@minber/shared/identity/import';
import type { Id } from '@minber/shared/platform/ids';
import { fail, type Job, JobModel } from '../platform/index.ts';

/** A job belongs to whoever asked for it. */
export async function facetsOfJob(jobId: Id): Promise<Facets | undefined> {
  const job = await JobModel.findById(jobId, { ownerId: 1 }).lean<Job>();
  return job?.ownerId ? { ownerId: job.ownerId } : undefined;
}

export async function readJob(jobId: Id): Promise<JobView> {
  return viewJob((await JobModel.findById(jobId).lean<Job>()) ?? fail('resource.absent'));
}

export function viewJob({ _id, kind, state, progress, result, errorCode }: Job): JobView {
  return {
    id: _id,
    kind,
    state,
    progress: progress ?? { done: 0, of: 0 },
    result: (result ?? null) as JobView['result'],
    errorCode,
  };
}
