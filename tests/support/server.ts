import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../scripts/database/embedded.ts';
import { freePort, takeMediaPorts } from '../../scripts/simulate/play/ports.ts';
import { startIndexedDatabase } from './indexed-database.ts';

/** On a machine that is busy with browsers. */
const loadedWithinMs = 3000;
const root = resolve(import.meta.dirname, '../..');

export interface TestServer {
  /** `http://127.0.0.1:<port>`, the same after a restart. */
  url: string;
  databaseUri: string;
  database: EmbeddedDatabase;
  dataDir: string;
  pid(): number;
  /** What the server told its parent when it was ready: a sentence to print once, and the demo's accounts. */
  ready(): { message?: string; demo?: { role: string; login: string; password: string }[] };
  /** What the server wrote to its log so far. */
  output(): string;
  /** Ends the server process at once, without any goodbye. */
  kill(): Promise<void>;
  /** Asks the server process to stop, and waits until it has. */
  quit(): Promise<void>;
  /** Starts the server again on the same port and data, with these variables besides. */
  start(more?: Record<string, string>): Promise<void>;
  /** Loads a process that the next start uses, as `npm start` keeps one. */
  standBy(): Promise<void>;
  /** SIGKILLs the database and starts it again on the same data. */
  killDatabase(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The real server on an embedded database of its own, in processes of their own, on loopback; a second node over the
 * database and the data of the one `beside` which it runs.
 */
export async function startServer(env: Record<string, string> = {}, beside?: TestServer): Promise<TestServer> {
  const dataDir = beside?.dataDir ?? mkdtempSync(join(tmpdir(), 'minber-test-'));
  let database = beside?.database ?? (await startIndexedDatabase(join(dataDir, 'database')));
  const port = await freePort();
  const rtcPort = await takeMediaPorts();
  let child: ChildProcess | undefined;
  let output = '';
  let ready: ReturnType<TestServer['ready']> = {};

  let spare: ChildProcess | undefined;

  const spawnServer = (more: Record<string, string>) =>
    spawn(process.execPath, ['server/src/main.ts'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(port),
        RTC_PORT: String(rtcPort),
        RTC_PIPE_PORTS: `${rtcPort + 8}-${rtcPort + 39}`,
        MONGODB_URI: database.uri,
        DATA_DIR: dataDir,
        MINBER_EMBEDDED: '1',
        MINBER_DEMO: 'off',
        LOG_LEVEL: 'warn',
        MEDIASOUP_WORKER_BIN: process.env.MEDIASOUP_WORKER_BIN ?? workerPath(),
        ...env,
        ...more,
      },
    });
  const start = async (more: Record<string, string> = {}) => {
    child = spare ?? spawnServer(more);
    spare?.send({ type: 'go' });
    spare = undefined;
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    const gone = once(child, 'exit').then(([code]) => {
      throw new Error(`The server ended (${code}) before it was ready:\n${output}`);
    });
    gone.catch(() => undefined);
    const [message] = await Promise.race([once(child, 'message'), gone]);
    if (message.type === 'fatal') throw new Error(message.message);
    ready = message;
  };
  const end = async (act: (running: ChildProcess) => void) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    act(child);
    await exited;
  };
  try {
    await start();
  } catch (thrown) {
    if (!beside) await database.kill();
    throw thrown;
  }
  const server: TestServer = {
    url: `http://127.0.0.1:${port}`,
    databaseUri: database.uri,
    database,
    dataDir,
    pid: () => child?.pid ?? 0,
    ready: () => ready,
    output: () => output,
    kill: () => end((running) => running.kill('SIGKILL')),
    quit: () => end((running) => running.send({ type: 'stop' })),
    start,
    standBy: async () => {
      spare = spawnServer({ MINBER_STANDS_BY: '1' });
      await delay(loadedWithinMs);
    },
    killDatabase: async () => {
      await database.kill('SIGKILL');
      database = await startEmbeddedDatabase(join(dataDir, 'database'));
      server.database = database;
    },
    stop: async () => {
      spare?.send({ type: 'stop' });
      await server.quit();
      if (beside) return;
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return server;
}

function workerPath(): string {
  return execFileSync(process.execPath, ['scripts/worker/path.mjs'], { cwd: root, encoding: 'utf8' }).trim();
}
