import { MediaError } from './errors.ts';
import type { WorkerPool } from './pool.ts';
import { Seat } from './seat.ts';
import type { MediaWorker } from './worker.ts';

/** Viewers go elsewhere when the home worker is busier than this and another is calmer by the margin. */
const SPILL = { above: 0.7, margin: 0.2 };

/** Where a room sits: its home, where publishers send to, and a wing on every worker that took viewers over. */
export class Seats {
  #pool: WorkerPool;
  #home: Promise<Seat> | undefined;
  #homeWorker: MediaWorker | undefined;
  #wings = new Map<MediaWorker, Promise<Seat>>();
  #closed = false;

  constructor(pool: WorkerPool) {
    this.#pool = pool;
  }

  /** The living home; a new one on the least loaded worker when there is none. Concurrent calls share it. */
  async home(): Promise<Seat> {
    for (;;) {
      this.#home ??= this.#take();
      const taking = this.#home;
      const home = await taking.catch((cause: unknown) => {
        if (this.#home === taking) this.#home = undefined;
        throw cause;
      });
      if (this.#closed) throw new MediaError('closed', 'The room is closed.');
      if (home.alive) return home;
      if (this.#home === taking) this.#home = undefined;
    }
  }

  /** Where a new viewer is best served; counted at once, so that a storm of joins spreads too. */
  async forViewer(): Promise<Seat> {
    const home = await this.home();
    const elsewhere = this.#calmerThan(home.worker);
    (elsewhere ?? home.worker).expectViewer();
    return elsewhere ? await this.#wing(elsewhere) : home;
  }

  /** Gives a wing up that serves nobody any more; the home stays as long as the room. */
  async release(seat: Seat): Promise<void> {
    if ((await this.#wings.get(seat.worker)) !== seat) return;
    this.#wings.delete(seat.worker);
    seat.close();
  }

  /** Forgets what was on a dead worker. True when there was anything. */
  lost(worker: MediaWorker): boolean {
    const wasHome = this.#homeWorker === worker;
    if (wasHome) {
      this.#home = undefined;
      this.#homeWorker = undefined;
    }
    return this.#wings.delete(worker) || wasHome;
  }

  /** Resolves once every worker has carried out what it was told before. */
  async settled(): Promise<void> {
    const seats = await Promise.allSettled([this.#home, ...this.#wings.values()]);
    await Promise.all(seats.map((seat) => (seat.status === 'fulfilled' ? seat.value?.worker.settled() : undefined)));
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const seat of [this.#home, ...this.#wings.values()]) {
      seat?.then(
        (taken) => taken.close(),
        () => undefined,
      );
    }
    this.#wings.clear();
  }

  #calmerThan(home: MediaWorker): MediaWorker | undefined {
    const least = this.#pool.leastNow();
    if (!least || least === home || home.pressure < SPILL.above) return undefined;
    return home.pressure - least.pressure < SPILL.margin ? undefined : least;
  }

  #wing(worker: MediaWorker): Promise<Seat> {
    const known = this.#wings.get(worker);
    if (known) return known;
    const taking = Seat.take(worker).then((seat) => {
      if (!this.#closed) return seat;
      seat.close();
      throw new MediaError('closed', 'The room is closed.');
    });
    this.#wings.set(worker, taking);
    taking.catch(() => this.#wings.delete(worker));
    return taking;
  }

  /** A wing becomes the home where it can. Tries again elsewhere when the worker dies while the seat is being taken. */
  async #take(): Promise<Seat> {
    for (;;) {
      const worker = await this.#pool.least();
      try {
        const wing = this.#wings.get(worker);
        this.#wings.delete(worker);
        const seat = await (wing ?? Seat.take(worker));
        this.#homeWorker = worker;
        return seat;
      } catch (cause) {
        if (worker.alive) throw new MediaError('unavailable', 'A worker refused the room.', { cause });
      }
    }
  }
}
