import { randomBytes } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Id } from '@minber/shared/platform/ids';
import { env } from '../platform/index.ts';

const folder = join(env.DATA_DIR, 'files');

/** Where uploads grow; beside each lies what tus knows of it. */
export const uploadsFolder = join(folder, 'uploads');

export function uploadPath(fileId: Id): string {
  return join(uploadsFolder, fileId);
}

/** Where the bytes of a file that is ready lie. */
export function keptPath(fileId: Id): string {
  return join(folder, 'kept', fileId.slice(0, 2), fileId);
}

/** Keeps the bytes that lie at `from` under another name as well: no copy is made. Done already: no harm. */
export async function keepAs(fileId: Id, from: string): Promise<void> {
  const to = keptPath(fileId);
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== 'EEXIST') throw thrown;
  });
  await flush(to);
}

/** Keeps these bytes: whole and on the disk, or not at all. */
export async function keepBytes(fileId: Id, bytes: Buffer): Promise<void> {
  const to = keptPath(fileId);
  await mkdir(dirname(to), { recursive: true });
  const draft = `${to}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, to);
}

/** A place on the same disk for a file that is about to be kept; whatever lies there afterwards is taken away. */
export async function roomFor<T>(use: (path: string) => Promise<T>): Promise<T> {
  const path = join(folder, 'unpacked', randomBytes(12).toString('hex'));
  await mkdir(dirname(path), { recursive: true });
  try {
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}

/** Takes away what a crash left in such places. */
export async function clearRooms(): Promise<void> {
  await rm(join(folder, 'unpacked'), { recursive: true, force: true });
}

export async function forgetUpload(fileId: Id): Promise<void> {
  await Promise.all([uploadPath(fileId), `${uploadPath(fileId)}.json`].map((path) => rm(path, { force: true })));
}

export async function forgetKept(fileId: Id): Promise<void> {
  await rm(keptPath(fileId), { force: true });
}

async function flush(path: string): Promise<void> {
  const file = await open(path);
  await file.sync();
  await file.close();
}
