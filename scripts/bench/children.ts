import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Calls, type Methods } from './calls.ts';
import type { SourceMethods } from './source/process.ts';
import type { ViewersMethods } from './viewers/process.ts';

/** A process of the bench's own; it ends with the channel, and at the latest when it is told to. */
export class Child<Remote extends Methods> {
  readonly calls: Calls<Remote>;
  #process: ChildProcess;
  #failed = Promise.withResolvers<never>();

  constructor(path: string, offered: Methods = {}) {
    this.#process = fork(fileURLToPath(new URL(path, import.meta.url)), { serialization: 'advanced' });
    this.#process.once('exit', (code, signal) => {
      this.#failed.reject(new Error(`${path} ended with ${signal ?? code}.`));
    });
    // Whoever waits for it hears of it; nobody waits once the bench is over.
    this.#failed.promise.catch(() => undefined);
    this.calls = new Calls<Remote>(this.#process, offered);
  }

  /** Rejects when the process ends without having been told to. */
  get failed(): Promise<never> {
    return this.#failed.promise;
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  async end(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill();
    await ended;
  }
}

export const startSource = (): Child<SourceMethods> => new Child('./source/process.ts');

export const startViewers = (offered: Methods): Child<ViewersMethods> => new Child('./viewers/process.ts', offered);
