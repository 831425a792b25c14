import { clock } from '../../platform/index.ts';
import { ImportRowModel, QuestionImportModel } from './model.ts';

const keptMs = 24 * 60 * 60_000;

/** Previews that nobody applied within a day are forgotten; rows first, so that nothing is left without its import. */
export async function sweepPreviews(): Promise<void> {
  const old = await QuestionImportModel.find({ state: 'preview', at: { $lt: clock.now() - keptMs } }, { _id: 1 })
    .limit(100)
    .lean();
  for (const { _id: importId } of old) {
    await ImportRowModel.deleteMany({ importId });
    await QuestionImportModel.deleteOne({ _id: importId, state: 'preview' });
  }
}
