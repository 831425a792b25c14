import { Emitter, type Listenable } from './emitter.ts';
import { MediaError } from './errors.ts';
import type { MediaOptions, WorkerLoad } from './types.ts';
import { MediaWorker } from './worker.ts';

const SAMPLE_MS = 2_000;
const RESPAWN_MS = { first: 100, longest: 5_000 };

interface PoolEvents {
  died: [worker: MediaWorker];
  sampled: [];
}

/** All workers of this process: measures them, chooses among them, and replaces those that die. */
export class WorkerPool {
  #options: MediaOptions;
  #workers: MediaWorker[] = [];
  #events = new Emitter<PoolEvents>();
  #waiting: PromiseWithResolvers<void> | undefined;
  #sampler: NodeJS.Timeout;
  #respawns = new Set<NodeJS.Timeout>();
  #closed = false;

  /** Starts all workers or none. Throws `unavailable`. */
  static async start(options: MediaOptions): Promise<WorkerPool> {
    const indexes = Array.from({ length: options.workers }, (_, index) => index);
    const started = await Promise.allSettled(indexes.map((index) => MediaWorker.start(options, index)));
    const workers = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const failed = started.find((one) => one.status === 'rejected');
    if (failed) {
      for (const worker of workers) worker.close();
      throw failed.reason;
    }
    return new WorkerPool(options, workers);
  }

  private constructor(options: MediaOptions, workers: MediaWorker[]) {
    this.#options = options;
    for (const worker of workers) this.#add(worker);
    this.#sampler = setInterval(() => void this.#sample(), SAMPLE_MS);
    this.#sampler.unref();
  }

  get events(): Listenable<PoolEvents> {
    return this.#events;
  }

  load(): WorkerLoad[] {
    return this.#workers.map((worker) => worker.load);
  }

  /** The living worker under the least pressure; waits for a respawn when none is alive. */
  async least(): Promise<MediaWorker> {
    for (;;) {
      if (this.#closed) throw new MediaError('closed', 'Media is shutting down.');
      const best = this.leastNow();
      if (best) return best;
      this.#waiting ??= Promise.withResolvers();
      await this.#waiting.promise;
    }
  }

  leastNow(): MediaWorker | undefined {
    return this.#workers
      .filter((worker) => worker.alive)
      .reduce<MediaWorker | undefined>(
        (best, worker) => (best && best.pressure <= worker.pressure ? best : worker),
        undefined,
      );
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#sampler);
    for (const timer of this.#respawns) clearTimeout(timer);
    this.#events.clear();
    for (const worker of this.#workers) worker.close();
    this.#workers = [];
    this.#wake();
  }

  #add(worker: MediaWorker): void {
    this.#workers.push(worker);
    worker.onDied(() => this.#replace(worker));
    this.#wake();
  }

  #wake(): void {
    this.#waiting?.resolve();
    this.#waiting = undefined;
  }

  #replace(dead: MediaWorker): void {
    this.#workers = this.#workers.filter((worker) => worker !== dead);
    void this.#respawn(dead.index, RESPAWN_MS.first);
    this.#events.emit('died', dead);
  }

  async #respawn(index: number, delayMs: number): Promise<void> {
    try {
      const worker = await MediaWorker.start(this.#options, index);
      if (this.#closed) worker.close();
      else this.#add(worker);
    } catch {
      if (this.#closed) return;
      const timer = setTimeout(() => {
        this.#respawns.delete(timer);
        void this.#respawn(index, Math.min(RESPAWN_MS.longest, delayMs * 2));
      }, delayMs);
      this.#respawns.add(timer);
    }
  }

  async #sample(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.sample()));
    // In the moment after the only worker died nothing was measured: no reason to take pictures from those who return.
    if (!this.#closed && this.#workers.length > 0) this.#events.emit('sampled');
  }
}
