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
  /** What a person should look at when it keeps dying. */
  advice: string;
};

/** One child process in a process group of its own, started again whenever it dies. */
export class SupervisedChild extends EventEmitter<Events> {
  readonly #name: string;
  readonly #settings: Settings;
  readonly #deaths: number[] = [];
  #process: ChildProcess | undefined;
  #restart: NodeJS.Timeout | undefined;
  #stopping = false;

  constructor(name: string, settings: Settings) {
    super();
    this.#name = name;
    this.#settings = settings;
  }

  start(): void {
    const { command, args, cwd, env } = this.#settings;
    // Its stdin stays open as long as we live: a child whose supervisor was killed sees it close.
    const child = spawn(command, args, {
      cwd,
      env: env(),
      detached: true,
      stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
    });
    this.#process = child;
    child.on('message', (message: ChildMessage) => this.#hear(message));
    child.on('error', (error) => {
      if (child.pid === undefined) this.#process = undefined;
      this.#end(`The ${this.#name} could not be started: ${error.message}.`);
    });
    child.on('exit', (code, signal) => this.#died(code ?? signal ?? 'unknown'));
  }

  /** Asks the child to stop and kills its whole group after `withinMs`; resolves when nothing of it is left. */
  async stop(withinMs: number): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#restart);
    const child = this.#process;
    if (!child) return;
    const timer = setTimeout(() => this.killGroup(), withinMs);
    const exited = once(child, 'exit');
    const message: ParentMessage = { type: 'stop' };
    if (child.connected) child.send(message, () => {});
    await exited;
    clearTimeout(timer);
  }

  /** Ends every process of the child's group at once. */
  killGroup(): void {
    const pid = this.#process?.pid;
    if (pid) killGroupOf(pid);
  }

  #hear(message: ChildMessage): void {
    if (message.type === 'fatal') {
      this.#end(message.message);
      return;
    }
    if (this.#deaths.length > 0) console.error(`Minber: the ${this.#name} is back.`);
    this.emit('ready', message);
  }

  #died(how: number | string): void {
    // What it had started (media workers) must not outlive it and hold its ports.
    this.killGroup();
    this.#process = undefined;
    if (this.#stopping) return;
    const now = performance.now();
    this.#deaths.push(now);
    const delay = afterDeath(this.#deaths, now);
    if (delay === 'give-up') {
      this.#end(`The ${this.#name} keeps stopping (last: ${how}). ${this.#settings.advice}`);
      return;
    }
    console.error(`Minber: the ${this.#name} stopped (${how}); starting it again.`);
    this.#restart = setTimeout(() => this.start(), delay);
  }

  #end(message: string): void {
    if (this.#stopping) return;
    this.#stopping = true;
    this.emit('ended', message);
  }
}

function killGroupOf(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}
