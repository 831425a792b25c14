import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Facets } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { NewProgrammeImport, ProgrammeImport } from '@minber/shared/programmes/archive';
import type { z } from 'zod';
import { newUpload, readyFiles } from '../../files/index.ts';
import { audit, clock, fail, isDuplicate, newId } from '../../platform/index.ts';
import { checkRegions } from '../draft.ts';
import { facetsFor } from '../facets.ts';
import { importHome } from './home.ts';
import { type ImportDoc, ImportModel } from './model.ts';
import { previewOf, readArchive } from './read.ts';

/** What decides access to an import: the same as to the programme it makes. */
export async function importFacets(id: Id, principal: Principal): Promise<Facets | undefined> {
  const found = await ImportModel.findById(id, { regionIds: 1, byId: 1 }).lean<ImportDoc>();
  return found ? facetsFor({ regionIds: found.regionIds, authorIds: [found.byId] }, principal) : undefined;
}

/** Throws `resource.absent`. */
export async function loadImport(importId: Id): Promise<ImportDoc> {
  return (await ImportModel.findById(importId).lean<ImportDoc>()) ?? fail('resource.absent');
}

/** Makes room for an archive. The same key again answers the same import. Throws `programme.outsideScope`. */
export async function beginImport(
  principal: Principal,
  personId: Id,
  { key, name, bytes, regionIds }: z.output<typeof NewProgrammeImport>,
): Promise<ImportDoc> {
  const known = await ImportModel.findOne({ byId: personId, key }).lean<ImportDoc>();
  if (known) return known;
  await checkRegions(regionIds);
  if (!allows(principal, 'programme:write', facetsFor({ regionIds, authorIds: [personId] }, principal)))
    fail('programme.outsideScope');
  const importId = newId();
  const { fileId } = await newUpload(principal, importHome(importId), { purpose: 'archive', name, bytes });
  const made: ImportDoc = {
    ...{ _id: importId, key, byId: personId, regionIds, fileId, programmeId: newId() },
    ...{ state: 'uploading', preview: null, progress: null, errorCode: null, tries: 0, createdAt: clock.now() },
  };
  try {
    await ImportModel.create(made);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    return (await ImportModel.findOne({ byId: personId, key }).lean<ImportDoc>()) ?? made;
  }
  return made;
}

/** Looks into the archive. Throws `file.incomplete` and what `readArchive` throws. */
export async function previewImport(principal: Principal, importId: Id): Promise<ImportDoc> {
  const found = await loadImport(importId);
  if (found.state === 'making' || found.state === 'done') return found;
  if (!(await readyFiles(importHome(importId), [found.fileId])).has(found.fileId)) fail('file.incomplete');
  const preview = previewOf(await readArchive(found.fileId));
  await ImportModel.updateOne(
    { _id: importId, state: { $in: ['uploading', 'previewed', 'failed'] } },
    { $set: { state: 'previewed', preview, errorCode: null } },
  );
  await audit({ principal, action: 'programme:importPreview', on: { kind: 'programmeImport', id: importId } });
  return loadImport(importId);
}

export function viewImport({
  _id,
  fileId,
  state,
  preview,
  progress,
  programmeId,
  errorCode,
}: ImportDoc): ProgrammeImport {
  return {
    ...{ programmeImportId: _id, uploadId: fileId, state, preview, progress, errorCode },
    programmeId: state === 'done' ? programmeId : null,
  };
}
