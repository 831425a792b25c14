import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { audit, clock, fail } from '../../platform/index.ts';
import { loadPaper } from './load.ts';
import { PaperModel } from './model.ts';

/** Takes a spoilt or lost paper out of use; void already: left as it is. Throws `paper.entered`. */
export async function voidPaper(principal: Principal, sittingId: Id, paperId: Id, reason: string): Promise<void> {
  const { state, number, personId } = await loadPaper(sittingId, paperId);
  if (state === 'void') return;
  const voided = { reason, byId: subjectOf(principal) ?? null, at: clock.now() };
  const { matchedCount } = await PaperModel.updateOne(
    { _id: paperId, state: 'valid', entries: { $size: 0 } },
    { $set: { state: 'void', voided } },
  );
  if (matchedCount === 0)
    return (await loadPaper(sittingId, paperId)).state === 'void' ? undefined : fail('paper.entered');
  const details = { paperId, number, personId, reason };
  await audit({ principal, action: 'paper:void', on: { kind: 'sitting', id: sittingId }, details });
}
