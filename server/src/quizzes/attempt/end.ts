import type { Id } from '@minber/shared/platform/ids';
import { clock, signals } from '../../platform/index.ts';
import { closeAttempt } from './close.ts';
import { AttemptModel, type Removal } from './model.ts';

/** For how long devices may still hand in what they hold; a device that is heard is done sooner. */
const handInMs = 10_000;

/** Hands in what was answered so far, by staff: its learner was taken out of the hall. */
export async function endAttempt(attemptId: Id, removal: Removal): Promise<void> {
  await closeAttempt(attemptId, { by: 'staff', key: null, removal });
  signals.emit('attempt:changed', attemptId);
}

/**
 * Ends an open attempt, once: its device hands in what it holds, and after a short while the sweep does it. Said again, or
 * of a closed one, it changes nothing.
 */
export async function beginToEnd(attemptId: Id): Promise<void> {
  const endsBy = clock.now() + handInMs;
  const deadline = { $min: ['$deadline', endsBy] };
  await AttemptModel.updateOne(
    { _id: attemptId, state: 'open', endsBy: null },
    [{ $set: { endsBy, deadline, revision: { $add: ['$revision', 1] } } }],
    { updatePipeline: true },
  );
  signals.emit('attempt:changed', attemptId);
}
