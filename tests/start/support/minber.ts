import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { node26, root } from '../../../scripts/setup/folders.mjs';
import { freePort, takeMediaPorts } from '../../../scripts/simulate/play/ports.ts';

const PATIENCE = { timeout: 20_000, interval: 50 };

/** Waits until `check` no longer throws or rejects and answers what it answers. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, PATIENCE);
}

/** An empty folder that is removed with the test that asked for it. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minber-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The pids of every process that was started with this data folder in its environment. */
export function processesOf(dataFolder: string): number[] {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid);
  return pids.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${dataFolder}\0`);
    } catch {
      return false;
    }
  });
}

/** The pid of the database child over this data folder. */
export function databaseOf(dataFolder: string): number {
  return processTitled(dataFolder, 'database/child.ts');
}

/** The pid of a process over this data folder whose command says this; throws when there is none. */
export function processTitled(dataFolder: string, words: string): number {
  const pid = processesOf(dataFolder).find((candidate) =>
    readFileSync(`/proc/${candidate}/cmdline`, 'utf8').includes(words),
  );
  if (!pid) throw new Error(`${words} is not running.`);
  return pid;
}

/** One start of Minber's supervisor over the tiny server, ended with the test that made it. */
export class Minber {
  output = '';
  readonly dataFolder: string;
  readonly url: string;
  readonly process: ChildProcess;
  readonly #exit: Promise<number | null>;

  private constructor(
    dataFolder: string,
    ports: { port: number; rtcPort: number },
    args: string[],
    env: NodeJS.ProcessEnv,
  ) {
    this.dataFolder = dataFolder;
    this.url = `http://127.0.0.1:${ports.port}`;
    this.process = spawn(node26, [join(root, 'scripts/supervisor/main.ts'), ...args], {
      env: {
        ...process.env,
        MONGODB_URI: '',
        PUBLIC_URL: '',
        HOST: '',
        MINBER_SERVER_ENTRY: join(root, 'tests/start/support/tiny-server.ts'),
        DATA_DIR: dataFolder,
        PORT: String(ports.port),
        RTC_PORT: String(ports.rtcPort),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (chunk: Buffer) => {
      this.output += chunk;
    };
    this.process.stdout?.on('data', hear);
    this.process.stderr?.on('data', hear);
    this.#exit = once(this.process, 'close').then(([code]) => code);
  }

  static async begin(
    options: { dataFolder?: string; port?: number; args?: string[]; env?: NodeJS.ProcessEnv } = {},
  ): Promise<Minber> {
    const ports = { port: options.port ?? (await freePort()), rtcPort: await takeMediaPorts() };
    const minber = new Minber(options.dataFolder ?? newDataFolder(), ports, options.args ?? [], options.env ?? {});
    onTestFinished(async () => {
      await minber.end();
    });
    return minber;
  }

  static async running(options: Parameters<typeof Minber.begin>[0] = {}): Promise<Minber> {
    const minber = await Minber.begin(options);
    await eventually(() => {
      if (!minber.output.includes('Minber is ready')) throw new Error(`Not ready: ${minber.output}`);
    });
    return minber;
  }

  /** What the tiny server says about itself. */
  async server(): Promise<{ pid: number; removeDemo: string }> {
    const response = await fetch(this.url);
    return response.json();
  }

  /** Resolves with the exit code when the supervisor has ended. */
  exitCode(): Promise<number | null> {
    return this.#exit;
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.process.kill(signal);
    return this.#exit;
  }
}
