import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { ImportRefusal, PackedFile } from '@minber/shared/programmes/archive';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { addFile, keptPath, roomFor } from '../../files/index.ts';
import { AppError } from '../../platform/index.ts';
import { homeOf } from '../file-owner.ts';
import type { ImportDoc } from './model.ts';
import { refusedFile } from './read.ts';

interface Told {
  refuse: (refusal: ImportRefusal) => void;
  /** How many have been looked at. */
  progress: (done: number) => Promise<void>;
}

/**
 * Keeps an archive's files as the new programme's own, each by the same rules as an upload: what is no picture is not kept
 * as one. Old ids by new ones.
 */
export async function unpackFiles(
  principal: Principal,
  { fileId: archiveId, programmeId }: ImportDoc,
  files: PackedFile[],
  { refuse, progress }: Told,
): Promise<Map<Id, Id>> {
  const kept = new Map<Id, Id>();
  if (files.length === 0) return kept;
  const zip = await openPromise(keptPath(archiveId), { lazyEntries: true, autoClose: false, strictFileNames: true });
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    for (const [at, file] of files.entries()) {
      await progress(at);
      const entry = entries.get(`files/${file.fileId}`);
      const made = entry && (await keepOne(principal, programmeId, file, { zip, entry }));
      if (made) kept.set(file.fileId, made);
      else refuse(refusedFile('fileRefused', file));
    }
    await progress(files.length);
    return kept;
  } finally {
    zip.close();
  }
}

/** Undefined: it is damaged, or of a type that is not accepted. */
function keepOne(
  principal: Principal,
  programmeId: Id,
  file: PackedFile,
  { zip, entry }: { zip: ZipFile; entry: Entry },
): Promise<Id | undefined> {
  return roomFor(async (path) => {
    let sum = 0;
    const source = await zip.openReadStreamPromise(entry);
    await pipeline(
      source,
      async function* (parts: AsyncIterable<Buffer>) {
        for await (const part of parts) {
          sum = crc32(part, sum);
          yield part;
        }
      },
      createWriteStream(path, { flags: 'wx' }),
    );
    if (sum !== entry.crc32) return undefined;
    try {
      return await addFile(principal, homeOf(programmeId), file, path, { isOurs: true });
    } catch (thrown) {
      if (thrown instanceof AppError) return undefined;
      throw thrown;
    }
  });
}
