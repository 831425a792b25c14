import type { types } from 'mediasoup';
import { Link } from './link.ts';
import type { MediaWorker } from './worker.ts';

/** A room's place on one worker. */
export class Seat {
  readonly worker: MediaWorker;
  readonly router: types.Router;

  static async take(worker: MediaWorker): Promise<Seat> {
    return new Seat(worker, await worker.createRouter());
  }

  private constructor(worker: MediaWorker, router: types.Router) {
    this.worker = worker;
    this.router = router;
  }

  get alive(): boolean {
    return !this.router.closed;
  }

  async openLink(initialBitrateBps: number): Promise<Link> {
    return new Link(await this.worker.createTransport(this.router, initialBitrateBps));
  }

  close(): void {
    this.router.close();
  }
}
