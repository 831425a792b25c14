import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUri } from '../../../scripts/database/location.ts';
import { node26, root } from '../../../scripts/setup/folders.mjs';
import { processesOf } from '../../start/support/minber.ts';
import { freePort, mediaPortBase } from '../../support/ports.ts';

/** The product as `npm start` runs it: a supervisor over database and server, which it starts again when they die. */
export interface Supervised {
  url: string;
  databaseUri: string;
  dataDir: string;
  /** The pid of the process whose command holds this now. */
  pidOf(command: 'server/src/main.ts' | 'database/child.ts' | 'mediasoup-worker'): number;
  /** SIGKILLs it, and resolves when another one stands in its place and the server says that it is ready. */
  kill(command: 'server/src/main.ts' | 'database/child.ts'): Promise<void>;
  /** What all its processes wrote so far. */
  output(): string;
  stop(): Promise<void>;
}

export async function startSupervised(env: Record<string, string> = {}): Promise<Supervised> {
  const dataDir = mkdtempSync(join(tmpdir(), 'minber-fault-'));
  const port = await freePort();
  const rtcPort = mediaPortBase();
  const url = `http://127.0.0.1:${port}`;
  let output = '';
  const supervisor: ChildProcess = spawn(node26, [join(root, 'scripts/supervisor/main.ts')], {
    env: {
      ...process.env,
      MONGODB_URI: '',
      PUBLIC_URL: url,
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      PORT: String(port),
      RTC_PORT: String(rtcPort),
      RTC_PIPE_PORTS: `${rtcPort + 8}-${rtcPort + 39}`,
      MINBER_DEMO: 'off',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const hear = (chunk: Buffer) => {
    output += chunk;
  };
  supervisor.stdout?.on('data', hear);
  supervisor.stderr?.on('data', hear);

  const isReady = () => fetch(`${url}/readyz`).then(({ ok }) => ok, () => false); // biome-ignore format: one line
  const pids = (command: string) =>
    processesOf(dataDir).filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(command);
      } catch {
        return false;
      }
    });
  const until = async (what: string, holds: () => Promise<boolean>) => {
    const giveUpAt = performance.now() + 60_000;
    while (!(await holds())) {
      if (supervisor.exitCode !== null || performance.now() > giveUpAt) throw new Error(`Not ${what}:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const pidOf: Supervised['pidOf'] = (command) => {
    const [pid] = pids(command);
    if (pid === undefined) throw new Error(`There is no ${command}:\n${output}`);
    return pid;
  };
  const stop = async () => {
    if (supervisor.exitCode === null && supervisor.signalCode === null) {
      const gone = once(supervisor, 'exit');
      supervisor.kill('SIGTERM');
      await gone;
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await until('ready', isReady);
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return {
    url,
    databaseUri: databaseUri(join(dataDir, 'db')),
    dataDir,
    pidOf,
    kill: async (command) => {
      const before = pidOf(command);
      process.kill(before, 'SIGKILL');
      await until(`back: ${command}`, async () => pids(command).some((pid) => pid !== before) && (await isReady()));
    },
    output: () => output,
    stop,
  };
}
