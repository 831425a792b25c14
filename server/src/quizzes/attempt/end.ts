import type { Id } from '@minber/shared/platform/ids';
import { closeAttempt } from './close.ts';
import type { Removal } from './model.ts';

/** Hands in what was answered so far, by staff: the test is over in the hall, or its learner was taken out of it. */
export async function endAttempt(attemptId: Id, removal?: Removal): Promise<void> {
  await closeAttempt(attemptId, { by: 'staff', key: null, ...(removal ? { removal } : {}) });
}
