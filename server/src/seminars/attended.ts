import type { Id } from '@minber/shared/platform/ids';
import { SeminarModel } from './model.ts';

/** Remembers that a person who was not expected attends: the seminar opens to him as a participant. Idempotent. */
export async function noteAttendance(seminarId: Id, personId: Id): Promise<void> {
  await SeminarModel.updateOne({ _id: seminarId }, { $addToSet: { attendedIds: personId } });
}
