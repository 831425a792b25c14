import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Calls } from '../../bench/calls.ts';
import type { MachineMethods } from './machine-process.ts';

/** A computer with people's tabs on it, in a process of its own: its clock may be wrong, and it may freeze. */
export class Machine {
  readonly calls: Calls<MachineMethods>;
  #process: ChildProcess;

  constructor({ clockWrongByMs }: { clockWrongByMs: number }) {
    this.#process = fork(fileURLToPath(new URL('./machine-process.ts', import.meta.url)), {
      env: { ...process.env, CLOCK_WRONG_BY_MS: String(clockWrongByMs) },
    });
    this.calls = new Calls<MachineMethods>(this.#process);
  }

  /** Nothing is sent or answered any more, and nothing is closed. */
  freeze(): void {
    this.#process.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process.kill('SIGCONT');
  }

  async end(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await gone;
  }
}
