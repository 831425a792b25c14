import type { types } from 'mediasoup';
import { MediaError } from './errors.ts';
import { Link } from './link.ts';
import type { WorkerPool } from './pool.ts';
import type { TransportParams } from './types.ts';

const openMs = 15_000;
const openAtMost = 60;
const bitrateBps = 100_000;

/** Short-lived transports without a room, for the public check page: few, and closing by themselves. */
export class Probes {
  #pool: WorkerPool;
  #open = new Map<types.WebRtcTransport, NodeJS.Timeout>();

  constructor(pool: WorkerPool) {
    this.#pool = pool;
  }

  /** Throws `unavailable` when too many are open already. */
  async open(): Promise<TransportParams> {
    if (this.#open.size >= openAtMost) throw new MediaError('unavailable', 'Too many checks at once.');
    const worker = await this.#pool.least();
    const router = await worker.createRouter();
    const transport = await worker.createTransport(router, bitrateBps);
    const timer = setTimeout(() => router.close(), openMs);
    timer.unref();
    this.#open.set(transport, timer);
    transport.observer.once('close', () => {
      clearTimeout(timer);
      this.#open.delete(transport);
    });
    return new Link(transport).params;
  }

  close(): void {
    for (const transport of [...this.#open.keys()]) transport.close();
  }
}
