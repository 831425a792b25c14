import type { Principal } from '@minber/shared/access/principal';
import type { FileInfo } from '@minber/shared/files/state';
import type { Id } from '@minber/shared/platform/ids';
import { fail } from '../platform/index.ts';
import { addressOf } from './address.ts';
import { type FileDoc, FileModel } from './model.ts';

/** Throws `resource.absent`. */
export async function loadFile(fileId: Id): Promise<FileDoc> {
  return (await FileModel.findById(fileId).lean<FileDoc>()) ?? fail('resource.absent');
}

export async function readFile(principal: Principal, fileId: Id): Promise<FileInfo> {
  return infoOf(principal, await loadFile(fileId));
}

export function infoOf(
  principal: Principal,
  { _id, home: _home, byId: _byId, startsLate = false, ...file }: FileDoc,
): FileInfo {
  return { fileId: _id, ...file, startsLate, url: file.state === 'ready' ? addressOf(principal, _id) : null };
}
