import { pipeline } from 'node:stream/promises';
import type { Id } from '@minber/shared/platform/ids';
import { archiveFormat, archiveVersion, type Manifest } from '@minber/shared/programmes/archive';
import { Outline } from '@minber/shared/programmes/outline';
import type { Response } from 'express';
import { keptPath, readyFiles } from '../../files/index.ts';
import { homeOf } from '../file-owner.ts';
import { packAll } from '../owners.ts';
import { loadProgramme } from '../programme.ts';

/** The same content is the same archive: no entry says when it was made. */
const mtime = new Date(Date.UTC(2000, 0, 1));
const stored = { mtime, compress: false, forceDosTimestamp: true };

/** Sends a programme's draft with everything it names, as it is now. Its length is known before its first byte. */
export async function exportArchive(programmeId: Id, response: Response): Promise<void> {
  const manifest = await manifestOf(programmeId);
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), 'manifest.json', stored);
  for (const { fileId } of manifest.files) zip.addFile(keptPath(fileId), `files/${fileId}`, stored);
  const bytes = await new Promise<number>((resolve) => {
    zip.end(undefined, (size?: number) => resolve(size ?? -1));
  });
  const { kk, ru } = manifest.outline.title;
  response.set({
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${kk || ru || 'programme'}.zip`)}`,
    'Cache-Control': 'private, no-store, no-transform',
    ...(bytes >= 0 ? { 'Content-Length': String(bytes) } : {}),
  });
  // Whoever cancels the download hangs up.
  await pipeline(zip.outputStream, response).catch(() => response.destroy());
}

async function manifestOf(programmeId: Id): Promise<Manifest> {
  const programme = await loadProgramme(programmeId);
  const packed = await packAll(programmeId, programme);
  const wanted = [...new Set([...packed.values()].flatMap(({ fileIds }) => fileIds))];
  const files = await readyFiles(homeOf(programmeId), wanted);
  return {
    format: archiveFormat,
    version: archiveVersion,
    outline: Outline.parse(programme),
    contents: Object.fromEntries([...packed].map(([kind, { content }]) => [kind, content])),
    files: wanted.flatMap((fileId) => {
      const file = files.get(fileId);
      if (!file || file.purpose === 'archive') return [];
      const { purpose, name, bytes } = file;
      return [{ fileId, purpose, name, bytes }];
    }),
  };
}
