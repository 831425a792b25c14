import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

const memoryLimitMb = 256;
/** Starting a thread and loading its module costs more than most orders do: it waits so long for another. */
const idleMs = 10_000;
const threads = new Map<string, Thread>();

/**
 * Runs the default export of a module in a thread, so that heavy work never holds the event loop. A module has one
 * thread, which takes its orders one after the other, so that a rush of them leaves media its core. Input and output are
 * structured-cloned. Throws what the thread threw, or after `timeoutMs` of work.
 */
export function runInWorker<In, Out>(module: URL, input: In, timeoutMs = 60_000): Promise<Out> {
  const thread = threads.get(module.href) ?? new Thread(module);
  threads.set(module.href, thread);
  return thread.run(input, timeoutMs) as Promise<Out>;
}

class Thread {
  readonly #module: URL;
  #worker: Worker | undefined;
  #before: Promise<unknown> = Promise.resolve();
  #rest: NodeJS.Timeout | undefined;

  constructor(module: URL) {
    this.#module = module;
  }

  run(input: unknown, timeoutMs: number): Promise<unknown> {
    const output = this.#before.then(() => this.#work(input, timeoutMs));
    this.#before = output.catch(() => undefined);
    return output;
  }

  async #work(input: unknown, timeoutMs: number): Promise<unknown> {
    clearTimeout(this.#rest);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const over = new AbortController();
    const listening = { signal: over.signal };
    try {
      worker.ref();
      worker.postMessage(input);
      const output = await Promise.race([
        once(worker, 'message', listening).then(([answer]) => answer),
        once(worker, 'exit', listening).then(([code]) => Promise.reject(new Error(`The thread ended early (${code})`))),
        delay(timeoutMs, undefined, listening).then(() => Promise.reject(new Error('The work took too long'))),
      ]);
      worker.unref();
      this.#rest = setTimeout(() => void this.#end(), idleMs).unref();
      return output;
    } catch (thrown) {
      await this.#end();
      throw thrown;
    } finally {
      over.abort();
    }
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker-entry.ts', import.meta.url), {
      workerData: this.#module.href,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    });
    // What befalls it in between two orders is nobody's.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }
}
