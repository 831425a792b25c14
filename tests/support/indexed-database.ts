import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../scripts/database/embedded.ts';
import { node26, root } from '../../scripts/setup/folders.mjs';

const variable = 'MINBER_INDEXED_DATABASE';

/**
 * Vitest calls it before the files of a suite: makes an empty database that has every index, once for all suites of a
 * run. To build them costs each server a second of its start; the tests of `npm start` and of the browser still do.
 */
export default async function setUp(): Promise<(() => void) | undefined> {
  if (process.env[variable]) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'minber-test-'));
  const database = await startEmbeddedDatabase(join(folder, 'database'));
  const env = { ...process.env, MONGODB_URI: database.uri, MINBER_EMBEDDED: '1', DATA_DIR: folder };
  await promisify(execFile)(node26, [join(root, 'tests/support/build-indexes.ts')], { env });
  await database.stop();
  process.env[variable] = join(folder, 'database');
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Starts a database over a new folder, with every index where Vitest has one laid by. */
export function startIndexedDatabase(dataFolder: string): Promise<EmbeddedDatabase> {
  const indexed = process.env[variable];
  if (indexed) cpSync(indexed, dataFolder, { recursive: true });
  return startEmbeddedDatabase(dataFolder);
}
