import { archiveFormat, archiveLimits, archiveVersion, Manifest } from '@minber/shared/programmes/archive';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { z } from 'zod';

export type ReadArchive =
  | { ok: true; manifest: Manifest; sizes: Map<string, number> }
  | { ok: false; problem: 'unreadable' | 'tooNew' | 'tooLarge' };

/**
 * Reads what an archive says of itself. What it would unpack to is counted before anything is, and nothing is ever written
 * where one of its names points to: entries are found by names that this server made up.
 */
export default async function readArchive({ path }: { path: string }): Promise<ReadArchive> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
    try {
      return await read(zip);
    } finally {
      zip.close();
    }
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}

async function read(zip: ZipFile): Promise<ReadArchive> {
  if (zip.entryCount > archiveLimits.entries + 2) return { ok: false, problem: 'tooLarge' };
  const sizes = new Map<string, number>();
  let manifest: Entry | undefined;
  let left = archiveLimits.unpackedBytes;
  for await (const entry of zip.eachEntry()) {
    left -= entry.uncompressedSize;
    if (left < 0) return { ok: false, problem: 'tooLarge' };
    if (sizes.has(entry.fileName) || !entry.canDecodeFileData()) return { ok: false, problem: 'unreadable' };
    sizes.set(entry.fileName, entry.uncompressedSize);
    if (entry.fileName === 'manifest.json') manifest = entry;
  }
  if (!manifest) return { ok: false, problem: 'unreadable' };
  if (manifest.uncompressedSize > archiveLimits.manifestBytes) return { ok: false, problem: 'tooLarge' };
  const parts: Buffer[] = [];
  for await (const part of await zip.openReadStreamPromise(manifest)) parts.push(part as Buffer);
  const json: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
  const about = z.object({ format: z.literal(archiveFormat), version: z.int().min(1) }).safeParse(json).data;
  if (about && about.version > archiveVersion) return { ok: false, problem: 'tooNew' };
  const { data } = Manifest.safeParse(json);
  return data ? { ok: true, manifest: data, sizes } : { ok: false, problem: 'unreadable' };
}
