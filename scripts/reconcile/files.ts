import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileDoc, FileModel } from '../../server/src/files/model.ts';

/** Every file that is ready has its bytes, all of them, and there are no bytes of files that nobody knows. */
export async function* fileDifferences(): AsyncGenerator<string> {
  const folder = join(process.env.DATA_DIR ?? './data', 'files/kept');
  // Another machine keeps them.
  if (!existsSync(folder)) return;
  const known = new Map<string, FileDoc>();
  const found = FileModel.find({}, { state: 1, bytes: 1 }).lean<FileDoc[]>().cursor() as AsyncIterable<FileDoc>;
  for await (const file of found) known.set(file._id, file);
  for (const part of await readdir(folder))
    for (const name of await readdir(join(folder, part)))
      if (!known.has(name)) yield `files ${name}: bytes of a file that nobody knows`;
  for (const { _id, state, bytes } of known.values()) {
    if (state !== 'ready') continue;
    const kept = await stat(join(folder, _id.slice(0, 2), _id)).catch(() => undefined);
    if (kept?.size !== bytes) yield `files ${_id}: ${kept ? `${kept.size} of ${bytes} bytes` : 'its bytes are gone'}`;
  }
}
