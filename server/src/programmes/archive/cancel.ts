import type { Id } from '@minber/shared/platform/ids';
import { removeFilesOf } from '../../files/index.ts';
import { ProgrammeModel } from '../model.ts';
import { discardAll } from '../owners.ts';
import { loadImport } from './begin.ts';
import { type ImportDoc, ImportModel } from './model.ts';

/** Gives an import up; the job that makes it notices. What is done stays. */
export async function cancelImport(importId: Id): Promise<ImportDoc> {
  await ImportModel.updateOne(
    { _id: importId, state: { $ne: 'done' } },
    { $set: { state: 'cancelled', progress: null } },
  );
  const found = await loadImport(importId);
  if (found.state === 'cancelled') await removeFilesOf([importId]);
  return found;
}

/** Takes away what was made of an archive so far, its files too. */
export async function discard(programmeId: Id): Promise<void> {
  await ProgrammeModel.deleteOne({ _id: programmeId });
  await discardAll(programmeId);
  await removeFilesOf([programmeId]);
}
