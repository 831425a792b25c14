import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Calls } from '../../../scripts/bench/calls.ts';
import type { TabOptions } from '../../../scripts/people/tab.ts';
import type { ElsewhereMethods, TabState } from './elsewhere-process.ts';

const entry = fileURLToPath(new URL('./elsewhere-process.ts', import.meta.url));

/** A machine of its own with people's tabs on it: it can freeze, die, lie in another network, and have a wrong clock. */
export class Elsewhere {
  #process: ChildProcess;
  #calls: Calls<ElsewhereMethods>;
  #tabs = 0;

  /** `namespace`: the network namespace it lies in. */
  static start({ namespace, clockWrongByMs = 0 }: { namespace?: string; clockWrongByMs?: number } = {}): Elsewhere {
    const command = [...(namespace ? ['ip', 'netns', 'exec', namespace] : []), process.execPath, entry];
    return new Elsewhere(
      spawn(command[0] ?? '', command.slice(1), {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: { ...process.env, CLOCK_WRONG_BY_MS: String(clockWrongByMs) },
      }),
    );
  }

  private constructor(child: ChildProcess) {
    this.#process = child;
    this.#calls = new Calls<ElsewhereMethods>(child);
  }

  /** A tab that takes part; resolves once it has joined. */
  async open(options: TabOptions): Promise<{ state(): Promise<TabState>; leave(): Promise<void> }> {
    this.#tabs += 1;
    const id = String(this.#tabs);
    await this.#calls.call('open', { id, options });
    return { state: () => this.#calls.call('state', id), leave: () => this.#calls.call('leave', id) };
  }

  /** Nothing is sent or answered any more, nothing is closed: what a line looks like that is dead. */
  freeze(): void {
    this.#process.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process.kill('SIGCONT');
  }

  /** Power off. */
  async die(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await gone;
  }
}
