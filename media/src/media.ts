import { rtpCapabilities } from './codecs.ts';
import { Emitter } from './emitter.ts';
import { MediaError } from './errors.ts';
import { WorkerPool } from './pool.ts';
import { Probes } from './probes.ts';
import { Room } from './room.ts';
import type * as contract from './types.ts';
import type { MediaEvents, MediaOptions } from './types.ts';
import type { MediaWorker } from './worker.ts';

/** Starts the workers. Throws `MediaError('unavailable')` naming the port when one doesn't start; none is left then. */
export async function createMedia(options: MediaOptions): Promise<contract.Media> {
  return new Media(options, await WorkerPool.start(options));
}

class Media implements contract.Media {
  readonly rtpCapabilities = rtpCapabilities;
  #options: MediaOptions;
  #pool: WorkerPool;
  #rooms = new Map<string, { room: Room; opened: Promise<Room> }>();
  #events = new Emitter<MediaEvents>();
  #probes: Probes;
  #closed = false;

  constructor(options: MediaOptions, pool: WorkerPool) {
    this.#options = options;
    this.#pool = pool;
    this.#probes = new Probes(pool);
    pool.events.on('sampled', () => this.#events.emit('load', pool.load()));
    pool.events.on('died', (worker) => this.#died(worker));
  }

  room(roomId: string): Promise<contract.Room> {
    if (this.#closed) return Promise.reject(new MediaError('closed', 'Media is shutting down.'));
    const known = this.#rooms.get(roomId);
    if (known) return known.opened;
    const room = new Room(roomId, this.#pool, this.#options, {
      closed: () => this.#forget(room),
      problem: (error) => this.#events.emit('problem', error),
    });
    const opened = this.#open(room);
    this.#rooms.set(roomId, { room, opened });
    return opened;
  }

  find(roomId: string): contract.Room | undefined {
    return this.#rooms.get(roomId)?.room;
  }

  load(): contract.WorkerLoad[] {
    return this.#pool.load();
  }

  openProbe(): Promise<contract.TransportParams> {
    return this.#probes.open();
  }

  on<K extends keyof MediaEvents>(event: K, listener: (...args: MediaEvents[K]) => void): void {
    this.#events.on(event, listener);
  }

  close(): Promise<void> {
    if (!this.#closed) {
      this.#closed = true;
      for (const { room } of [...this.#rooms.values()]) room.close();
      this.#probes.close();
      this.#events.clear();
      this.#pool.close();
    }
    return Promise.resolve();
  }

  async #open(room: Room): Promise<Room> {
    try {
      await room.open();
      return room;
    } catch (cause) {
      room.close();
      throw cause;
    }
  }

  #forget(room: Room): void {
    if (this.#rooms.get(room.id)?.room === room) this.#rooms.delete(room.id);
  }

  #died(worker: MediaWorker): void {
    const rooms = [...this.#rooms.values()].map(({ room }) => room).filter((room) => room.lost(worker));
    this.#events.emit(
      'workerDied',
      worker.pid,
      rooms.map((room) => room.id),
    );
  }
}
