import type { Id, Instant } from '@minber/shared/platform/ids';
import { AppError, clock, defineModel, fail, type Stored } from '../../platform/index.ts';
import { SpanModel } from './span-model.ts';

/** A session whose raw spans are gone by the rules of retention: its lines cannot be computed any more. */
interface RemovedSpansDoc extends Stored {
  at: Instant;
}

const RemovedSpansModel = defineModel<RemovedSpansDoc>('removedSpans', { at: Number });

/** Removes a session's raw spans for good. The mark comes first: nobody may compute from a half of them. */
export async function removeSpans(sessionId: Id): Promise<number> {
  await RemovedSpansModel.updateOne({ _id: sessionId }, { $setOnInsert: { at: clock.now() } }, { upsert: true });
  return (await SpanModel.deleteMany({ sessionId })).deletedCount;
}

export function countSpans(sessionIds: Id[]): Promise<number> {
  return SpanModel.countDocuments({ sessionId: { $in: sessionIds } });
}

/** Throws `report.rawGone` for a session of which only approved reports and summaries are left. */
export async function refuseWithoutSpans(sessionId: Id): Promise<void> {
  if (await RemovedSpansModel.exists({ _id: sessionId })) fail('report.rawGone');
}

/** Whether something could not be computed for that reason. */
export function isRawGone(thrown: unknown): boolean {
  return thrown instanceof AppError && thrown.code === 'report.rawGone';
}
