import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { databaseUri } from '../../database/location.ts';
import { node26, root } from '../../setup/folders.mjs';
import { ensureWorker } from '../../worker/ensure.mjs';
import { freePort, takeMediaPorts } from './ports.ts';

type Part = 'server' | 'database' | 'worker';

/** A Minber of a test's own, as `npm start` runs it: a supervisor over database and server, which it starts again when they die. */
export interface Minber {
  url: string;
  port: number;
  databaseUri: string;
  dataDir: string;
  /** SIGKILLs it and resolves when the product is ready again. */
  kill(what: Part): Promise<void>;
  /** From now on the wall clocks of supervisor and server are wrong by so much, also after a restart. */
  setClock(wrongByMs: number): void;
  output(): string;
  stop(): Promise<void>;
}

const commands: Record<Part, string> = {
  server: 'server/src/main.ts',
  database: 'database/child.ts',
  worker: 'mediasoup-worker',
};
/** Two busy cores need long to fill the demo. */
const patienceMs = 180_000;

const wrongClock = new URL('./wrong-clock.mjs', import.meta.url).href;

/** Starts it on loopback, on free ports and a data folder of its own that goes with it; without the demo unless `env` says so. */
export async function startMinber(env: Record<string, string> = {}): Promise<Minber> {
  const dataDir = mkdtempSync(join(tmpdir(), 'minber-simulate-'));
  const port = await freePort();
  const rtcPort = await takeMediaPorts();
  const url = `http://127.0.0.1:${port}`;
  const clockFile = join(dataDir, 'wrong-by-ms');
  let output = '';
  const supervisor: ChildProcess = spawn(node26, [join(root, 'scripts/supervisor/main.ts')], {
    env: {
      ...process.env,
      MONGODB_URI: '',
      NODE_ENV: '',
      PUBLIC_URL: url,
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      PORT: String(port),
      RTC_PORT: String(rtcPort),
      RTC_PIPE_PORTS: `${rtcPort + 8}-${rtcPort + 39}`,
      MINBER_DEMO: 'off',
      MEDIASOUP_WORKER_BIN: await ensureWorker(),
      LOG_LEVEL: 'warn',
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${wrongClock}`,
      WRONG_CLOCK_FILE: clockFile,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [supervisor.stdout, supervisor.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  const isReady = () => fetch(`${url}/readyz`).then(({ ok }) => ok, () => false); // biome-ignore format: one line
  const until = async (what: string, holds: () => Promise<boolean>) => {
    const giveUpAt = performance.now() + patienceMs;
    while (!(await holds())) {
      if (supervisor.exitCode !== null || performance.now() > giveUpAt) throw new Error(`Not ${what}:\n${output}`);
      await delay(50);
    }
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
  const setClock = (wrongByMs: number) => writeFileSync(clockFile, String(wrongByMs));
  return {
    url,
    port,
    dataDir,
    databaseUri: databaseUri(join(dataDir, 'db')),
    kill,
    setClock,
    output: () => output,
    stop,
  };

  async function kill(what: Part): Promise<void> {
    const [before] = processesOf(what, dataDir, port);
    if (before === undefined) throw new Error(`There is no ${what} to kill`);
    process.kill(before, 'SIGKILL');
    await until(`back: ${what}`, async () => {
      const running = processesOf(what, dataDir, port);
      return running.some((pid) => pid !== before) && (await isReady());
    });
  }
}

/** The pids of what was started over this data folder for this port; another node over the same data has another one. */
function processesOf(what: Part, dataDir: string, port: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .filter((pid) => {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
        const isOurs = [`DATA_DIR=${dataDir}\0`, `PORT=${port}\0`].every((one) => environment.includes(one));
        return isOurs && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(commands[what]);
      } catch {
        return false;
      }
    });
}
