import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { node26, root } from '../../scripts/setup/folders.mjs';

/** What `npm run reconcile` says about a database; it must end with `No differences.` */
export function reconcile({ databaseUri, dataDir }: { databaseUri: string; dataDir: string }): Promise<string> {
  const env = { ...process.env, MONGODB_URI: databaseUri, MINBER_EMBEDDED: '1', DATA_DIR: dataDir };
  return new Promise((resolve) => {
    execFile(node26, [join(root, 'scripts/reconcile.ts')], { env }, (_, stdout, stderr) =>
      resolve(`${stdout}${stderr}`.trim()),
    );
  });
}
