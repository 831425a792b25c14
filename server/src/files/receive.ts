import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { FileInfo, NewFile } from '@minber/shared/files/state';
import type { Id } from '@minber/shared/platform/ids';
import { FileStore } from '@tus/file-store';
import { Server, Upload } from '@tus/server';
import type { Request, Response } from 'express';
import { clock, fail, limits, newId } from '../platform/index.ts';
import { infoOf } from './info.ts';
import { type FileDoc, type FileHome, FileModel } from './model.ts';
import { uploadsFolder } from './store.ts';

/** Files one person may begin in an hour. */
const begun = { points: 300, seconds: 3600 };

const store = new FileStore({ directory: uploadsFolder });
const tus = new Server({
  path: '/api/v1/uploads',
  datastore: store,
  // Only our own pages send here: no other origin is let in.
  allowedOrigins: () => false,
});

/** Makes room for a file of this home. Its bytes follow by tus, in one go or many. Throws `request.tooMany`. */
export async function newUpload(principal: Principal, home: FileHome, wanted: NewFile): Promise<FileInfo> {
  const byId = subjectOf(principal) ?? null;
  await limits.hit('file-new', byId ?? '', begun);
  const file: FileDoc = {
    _id: newId(),
    home,
    ...wanted,
    state: 'uploading',
    type: null,
    durationMs: null,
    width: null,
    height: null,
    byId,
    savedAt: clock.now(),
  };
  await store.create(new Upload({ id: file._id, size: file.bytes, offset: 0 }));
  await FileModel.create(file);
  return infoOf(principal, file);
}

/** One request of the tus protocol, for this file alone. Throws `resource.absent` once it is ready. */
export async function receive(fileId: Id, request: Request, response: Response): Promise<void> {
  if (request.method === 'GET' || !request.headers['tus-resumable']) fail('request.invalid');
  if (!(await FileModel.exists({ _id: fileId, state: 'uploading' }))) fail('resource.absent');
  await tus.handle(request, response);
}

/** How many bytes have arrived. Throws `resource.absent` where there is no upload. */
export async function arrived(fileId: Id): Promise<number> {
  const upload = await store.getUpload(fileId).catch(() => fail('resource.absent'));
  return upload.offset;
}
