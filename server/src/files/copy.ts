import type { Id } from '@minber/shared/platform/ids';
import { newId } from '../platform/index.ts';
import { type FileDoc, type FileHome, FileModel } from './model.ts';
import { forgetKept, forgetUpload, keepAs, keptPath } from './store.ts';

/** Those of these files that are ready and belong to this home, by id. */
export async function readyFiles(home: FileHome, fileIds: Id[]): Promise<Map<Id, FileDoc>> {
  const found = await FileModel.find({ _id: { $in: fileIds }, 'home.id': home.id, state: 'ready' }).lean<FileDoc[]>();
  return new Map(found.filter((file) => file.home.kind === home.kind).map((file) => [file._id, file]));
}

/** Gives another home files of its own with the same bytes, which lie on the disk once. Old ids by new ones. */
export async function copyFiles(from: FileHome, to: FileHome, fileIds: Id[]): Promise<Map<Id, Id>> {
  const copies = new Map<Id, Id>();
  for (const file of (await readyFiles(from, fileIds)).values()) {
    const copyId = newId();
    await keepAs(copyId, keptPath(file._id));
    await FileModel.create({ ...file, _id: copyId, home: to });
    copies.set(file._id, copyId);
  }
  return copies;
}

/** Takes the files of these homes away. For homes that are removed themselves. */
export async function removeFilesOf(homeIds: Id[]): Promise<void> {
  const files = await FileModel.find({ 'home.id': { $in: homeIds } }, { _id: 1 }).lean<FileDoc[]>();
  for (const { _id } of files) await Promise.all([forgetKept(_id), forgetUpload(_id)]);
  await FileModel.deleteMany({ _id: { $in: files.map(({ _id }) => _id) } });
}
