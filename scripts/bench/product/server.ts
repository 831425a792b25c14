import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../setup/folders.mjs';

const READY = 'Minber is ready at ';

/** The product as `npm start` runs it, on a data folder of its own that goes when it ends. */
export class ProductServer {
  readonly url: string;
  readonly password = randomBytes(12).toString('base64url');
  #start: ChildProcess;
  #folder: string;

  /** Begins to start; `ports` are the pages' and the media's. */
  constructor(ports: { http: number; rtc: number }) {
    this.url = `http://localhost:${ports.http}`;
    this.#folder = mkdtempSync(join(tmpdir(), 'minber-bench-'));
    this.#start = spawn('node', [join(root, 'scripts/start.mjs'), '--port', String(ports.http)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        MONGODB_URI: '',
        PUBLIC_URL: '',
        NODE_ENV: '',
        DATA_DIR: this.#folder,
        HOST: '127.0.0.1',
        RTC_PORT: String(ports.rtc),
        RTC_WORKERS: '1',
        MINBER_DEMO: 'full',
        MINBER_DEMO_PASSWORD: this.password,
        LOG_LEVEL: 'warn',
      },
    });
  }

  /** Resolves once it says that it is ready. */
  ready(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#start.once('exit', (code) => reject(new Error(`Minber ended with ${code} before it was ready.`)));
      if (!this.#start.stdout) return;
      createInterface(this.#start.stdout).on('line', (line) => {
        if (line.startsWith(READY)) resolve();
      });
    });
  }

  /** Where its database lies. */
  get databaseFolder(): string {
    return join(this.#folder, 'db');
  }

  /** The Node process that serves pages and sockets. */
  get serverPid(): number {
    return this.#pidOf('server/src/main.ts');
  }

  get workerPid(): number {
    return this.#pidOf('mediasoup-worker');
  }

  async close(): Promise<void> {
    if (this.#start.exitCode === null) {
      const ended = new Promise((resolve) => this.#start.once('exit', resolve));
      this.#start.kill('SIGTERM');
      await ended;
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  #pidOf(name: string): number {
    const pid = descendants(this.#start.pid ?? 0).find((one) => commandOf(one).includes(name));
    if (pid === undefined) throw new Error(`The product has no process ${name}.`);
    return pid;
  }
}

function descendants(pid: number): number[] {
  const children = processes().filter((one) => parentOf(one) === pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function processes(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

function parentOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

/** Empty when the process has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
