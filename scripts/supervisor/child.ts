import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import type { Command } from '../database/command.ts';
import type { ChildMessage, ParentMessage, ReadyMessage } from './messages.ts';
import { afterDeath } from './restarts.ts';

type Events = {
  ready: [message: ReadyMessage];
  /** The child cannot go on and starting it again would not help; `message` is for the person. */
  ended: [message: string];
};

type Settings = Command & {
  /** The child's environment; asked anew for each start. */
  env(): NodeJS.ProcessEnv;
  cwd: string;
  /** Whether a second one, loaded but idle, waits to take over: told by `MINBER_STANDS_BY`. */
  standsBy?: boolean;
  /** What a person should look at when it keeps dying. */
  advice: string;
};

/** Not while the first is busy with its start. */
const SPARE_AFTER_MS = 3000;

/** One child process in a process group of its own, started again whenever it dies. */
export class SupervisedChild extends EventEmitter<Events> {
  readonly #name: string;
  readonly #settings: Settings;
  readonly #deaths: number[] = [];
  #process: ChildProcess | undefined;
  #spare: ChildProcess | undefined;
  #restart: NodeJS.Timeout | undefined;
  #sparing: NodeJS.Timeout | undefined;
  #stopping = false;

  constructor(name: string, settings: Settings) {
    super();
    this.#name = name;
    this.#settings = settings;
  }

  start(): void {
    const spare = this.#spare;
    this.#spare = undefined;
    const child = spare ?? this.#spawn();
    this.#process = child;
    child.on('message', (message: ChildMessage) => this.#hear(message));
    child.on('error', (error) => {
      if (child.pid === undefined) this.#process = undefined;
      this.#end(`The ${this.#name} could not be started: ${error.message}.`);
    });
    child.on('exit', (code, signal) => this.#died(code ?? signal ?? 'unknown'));
    if (spare) say(spare, 'go');
  }

  /** Asks the child to stop and kills its whole group after `withinMs`; resolves when nothing of it is left. */
  async stop(withinMs: number): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#restart);
    clearTimeout(this.#sparing);
    const children = [this.#process, this.#spare].filter((child) => child !== undefined);
    const timer = setTimeout(() => this.killGroup(), withinMs);
    await Promise.all(
      children.map((child) => {
        const exited = once(child, 'exit');
        say(child, 'stop');
        return exited;
      }),
    );
    clearTimeout(timer);
  }

  /** Ends every process of the child's group, and of its spare's, at once. */
  killGroup(): void {
    for (const child of [this.#process, this.#spare]) if (child?.pid) killGroupOf(child.pid);
  }

  #spawn(more: NodeJS.ProcessEnv = {}): ChildProcess {
    const { command, args, cwd, env } = this.#settings;
    // Its stdin stays open as long as we live: a child whose supervisor was killed sees it close.
    return spawn(command, args, {
      cwd,
      env: { ...env(), ...more },
      detached: true,
      stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
    });
  }

  /** A spare that dies by itself is not replaced before it would have been needed. */
  #keepSpare(): void {
    if (this.#stopping || this.#spare) return;
    const spare = this.#spawn({ MINBER_STANDS_BY: '1' });
    this.#spare = spare;
    const lost = () => {
      if (this.#spare === spare) this.#spare = undefined;
    };
    spare.once('exit', lost);
    spare.once('error', lost);
  }

  #hear(message: ChildMessage): void {
    if (message.type === 'fatal') {
      this.#end(message.message);
      return;
    }
    if (this.#deaths.length > 0) console.error(`Minber: the ${this.#name} is back.`);
    if (this.#settings.standsBy) this.#sparing = setTimeout(() => this.#keepSpare(), SPARE_AFTER_MS);
    this.emit('ready', message);
  }

  #died(how: number | string): void {
    // What it had started (media workers) must not outlive it and hold its ports.
    if (this.#process?.pid) killGroupOf(this.#process.pid);
    this.#process = undefined;
    clearTimeout(this.#sparing);
    if (this.#stopping) return;
    const now = performance.now();
    this.#deaths.push(now);
    const delay = afterDeath(this.#deaths, now);
    if (delay === 'give-up') {
      this.#end(`The ${this.#name} keeps stopping (last: ${how}). ${this.#settings.advice}`);
      return;
    }
    console.error(`Minber: the ${this.#name} stopped (${how}); starting it again.`);
    this.#restart = setTimeout(() => this.start(), this.#spare ? 0 : delay);
  }

  #end(message: string): void {
    if (this.#stopping) return;
    this.#stopping = true;
    this.emit('ended', message);
  }
}

function say(child: ChildProcess, type: ParentMessage['type']): void {
  const message: ParentMessage = { type };
  if (child.connected) child.send(message, () => {});
}

function killGroupOf(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}
