import type { Id } from '@minber/shared/platform/ids';
import { type ConfirmationDoc, ConfirmationModel } from './confirmation-model.ts';

/** The latest of each hall, by hall. */
export async function latestConfirmations(sessionId: Id): Promise<Map<Id, ConfirmationDoc>> {
  const all = await ConfirmationModel.find({ sessionId }).sort({ at: 1, _id: 1 }).lean<ConfirmationDoc[]>();
  return new Map(all.map((confirmation) => [confirmation.hallId, confirmation]));
}
