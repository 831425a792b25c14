import { readFile, stat } from 'node:fs/promises';
import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { FileInfo, NewFile } from '@minber/shared/files/state';
import type { Id } from '@minber/shared/platform/ids';
import { AppError, audit, clock, fail, newId } from '../platform/index.ts';
import { infoOf, loadFile } from './info.ts';
import { type Inspected, inspect } from './inspect.ts';
import { type FileDoc, type FileHome, FileModel } from './model.ts';
import { arrived } from './receive.ts';
import { forgetUpload, keepAs, keepBytes, keptPath, uploadPath } from './store.ts';

const refusals = new Set<string>(['file.wrongType', 'file.damaged']);

/**
 * Looks at an upload and keeps it. Said again, or by two at once, it answers the same. Throws `file.incomplete` while
 * bytes are missing; `file.wrongType` and `file.damaged`, and then the upload is gone.
 */
export async function finishUpload(principal: Principal, fileId: Id): Promise<FileInfo> {
  const file = await loadFile(fileId);
  if (file.state === 'uploading') await keep(principal, file);
  await forgetUpload(fileId);
  return infoOf(principal, await loadFile(fileId));
}

async function keep(principal: Principal, file: FileDoc): Promise<void> {
  const { _id: fileId, home, purpose, name } = file;
  try {
    if ((await arrived(fileId)) !== file.bytes) fail('file.incomplete');
    const inspected = await inspect(purpose, uploadPath(fileId));
    if (inspected.made) await keepBytes(fileId, inspected.made);
    else await keepAs(fileId, uploadPath(fileId));
    await markReady(fileId, inspected);
  } catch (thrown) {
    // Two at once: the other one kept it, and took the upload away from under this one.
    if (await FileModel.exists({ _id: fileId, state: 'ready' })) return;
    if (thrown instanceof AppError && refusals.has(thrown.code)) {
      await FileModel.deleteOne({ _id: fileId, state: 'uploading' });
      await forgetUpload(fileId);
    }
    throw thrown;
  }
  await audit({
    principal,
    action: 'file:add',
    on: { kind: home.kind, id: home.id },
    details: { fileId, purpose, name },
  });
}

/**
 * Keeps a file of this machine, by the same rules as an upload: a copy of it, or (`isOurs`) the file itself, which must lie
 * in `roomFor`. Throws `file.wrongType`, `file.damaged`.
 */
export async function addFile(
  principal: Principal,
  home: FileHome,
  { purpose, name }: Pick<NewFile, 'purpose' | 'name'>,
  source: string,
  { fileId = newId(), isOurs = false }: { fileId?: Id; isOurs?: boolean } = {},
): Promise<Id> {
  const { made, ...facts } = await inspect(purpose, source);
  if (isOurs && !made) await keepAs(fileId, source);
  else await keepBytes(fileId, made ?? (await readFile(source)));
  const { size } = await stat(keptPath(fileId));
  const byId = subjectOf(principal) ?? null;
  await FileModel.create({
    _id: fileId,
    home,
    purpose,
    name,
    bytes: size,
    state: 'ready',
    ...facts,
    byId,
    savedAt: clock.now(),
  });
  return fileId;
}

async function markReady(fileId: Id, { made: _made, ...facts }: Inspected): Promise<void> {
  const { size } = await stat(keptPath(fileId));
  await FileModel.updateOne(
    { _id: fileId, state: 'uploading' },
    { $set: { state: 'ready', bytes: size, ...facts, savedAt: clock.now() } },
  );
}
