import { offlineDatabase } from '../database.ts';

interface Wanted {
  personId: string;
  fileId: string;
  url: string;
  signal: AbortSignal;
}

/** Keeps a file's bytes for one person, unless they are here: a file never changes. Gives how many they are. */
export async function keepFile({ personId, fileId, url, signal }: Wanted): Promise<number> {
  const database = await offlineDatabase();
  const before = await database.get('files', [personId, fileId]);
  if (before) return before.bytes.size;
  const response = await fetch(url, { credentials: 'same-origin', signal });
  if (!response.ok) throw new Error(`A file could not be fetched: ${response.status}`);
  const bytes = await response.blob();
  await database.put('files', { personId, fileId, bytes });
  return bytes.size;
}

/** The bytes of a file that this person keeps here. */
export async function keptFile(personId: string, fileId: string): Promise<Blob | undefined> {
  return (await (await offlineDatabase()).get('files', [personId, fileId]))?.bytes;
}
