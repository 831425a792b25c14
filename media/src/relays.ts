import type { types } from 'mediasoup';
import type { Seat } from './seat.ts';
import type { MediaOptions } from './types.ts';

/** A producer and the seat where its publisher sends to. */
export interface Source {
  readonly producer: types.Producer;
  readonly seat: Seat;
}

/** Carries producers from the worker they arrive at to others of the same room: one pipe a producer and worker. */
export class Relays {
  #ports: MediaOptions['pipePorts'];
  #carried = new WeakMap<types.Producer, Map<Seat, Promise<void>>>();

  constructor(ports: MediaOptions['pipePorts']) {
    this.#ports = ports;
  }

  /** After this, the producer can be consumed at `seat` under its own id. Closing it there follows closing it here. */
  async carry(source: Source, seat: Seat): Promise<void> {
    if (source.seat === seat) return;
    const carried = this.#carried.get(source.producer) ?? new Map<Seat, Promise<void>>();
    this.#carried.set(source.producer, carried);
    const known = carried.get(seat);
    if (known) return await known;
    const piping = this.#pipe(source, seat);
    carried.set(seat, piping);
    piping.catch(() => carried.delete(seat));
    await piping;
  }

  async #pipe({ producer, seat: from }: Source, to: Seat): Promise<void> {
    await from.router.pipeToRouter({
      producerId: producer.id,
      router: to.router,
      listenInfo: { protocol: 'udp', ip: '127.0.0.1', portRange: this.#ports },
      enableSctp: false,
    });
  }
}
