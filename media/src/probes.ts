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
  #routers = new Set<types.Router>();
  #places = openAtMost;

  constructor(pool: WorkerPool) {
    this.#pool = pool;
  }

  /** Throws `unavailable` when too many are open already. */
  async open(): Promise<TransportParams> {
    if (this.#places === 0) throw new MediaError('unavailable', 'Too many checks at once.');
    this.#places -= 1;
    const worker = await this.#pool.least().catch((cause: unknown) => this.#refund(cause));
    const router = await worker.createRouter().catch((cause: unknown) => this.#refund(cause));
    this.#routers.add(router);
    const timer = setTimeout(() => router.close(), openMs);
    timer.unref();
    router.observer.once('close', () => {
      clearTimeout(timer);
      this.#routers.delete(router);
      this.#places += 1;
    });
    return new Link(await worker.createTransport(router, bitrateBps)).params;
  }

  close(): void {
    for (const router of [...this.#routers]) router.close();
  }

  #refund(cause: unknown): never {
    this.#places += 1;
    throw cause;
  }
}
