import type { Id } from '@minber/shared/platform/ids';
import { fail } from '../../platform/index.ts';
import { type PaperDoc, PaperModel } from './model.ts';

/** Throws `resource.absent` where it is no paper of this sitting. */
export async function loadPaper(sittingId: Id, paperId: Id): Promise<PaperDoc> {
  const found = await PaperModel.findOne({ _id: paperId, sittingId }, { outbox: 0 }).lean<PaperDoc>();
  return found ?? fail('resource.absent');
}

/** By number. */
export function papersOf(sittingId: Id, filter: Record<string, unknown> = {}): Promise<PaperDoc[]> {
  return PaperModel.find({ sittingId, ...filter }, { outbox: 0 })
    .sort({ number: 1 })
    .lean<PaperDoc[]>();
}
