import type { types } from 'mediasoup';
import type { Forwarding, Layers } from './layers.ts';
import type { ConsumerParams, TrackInfo } from './types.ts';

/** One track on its way to one viewer: a consumer, what the client asked of it and what the worker was told. */
export class Feed {
  readonly track: TrackInfo;
  #consumer: types.Consumer;
  #started = false;
  #asked: Layers | undefined;
  #paused = true;
  #layers: Layers | undefined;
  #priority = 1;

  constructor(consumer: types.Consumer, track: TrackInfo) {
    this.#consumer = consumer;
    this.track = track;
    this.#layers = consumer.preferredLayers;
  }

  get id(): string {
    return this.#consumer.id;
  }

  get asked(): Layers | undefined {
    return this.#asked;
  }

  get paused(): boolean {
    return this.#paused;
  }

  get consumer(): types.Consumer {
    return this.#consumer;
  }

  get params(): ConsumerParams {
    const { id, producerId, kind, rtpParameters, type, producerPaused } = this.#consumer;
    return { id, producerId, kind, rtpParameters, type, producerPaused, track: this.track };
  }

  /** The client has its side ready; from now on it gets what the policy allows. */
  start(): void {
    this.#started = true;
  }

  ask(layers: Layers): void {
    this.#asked = layers;
  }

  /** Tells the worker what changed, in the order given: it takes its orders one by one, so the last word holds. */
  async apply(forwarding: Forwarding): Promise<void> {
    const orders: Promise<void>[] = [];
    if (this.#takesLayers && forwarding.layers && !same(forwarding.layers, this.#layers)) {
      this.#layers = forwarding.layers;
      orders.push(this.#consumer.setPreferredLayers(plain(forwarding.layers)));
    }
    const paused = forwarding.paused || !this.#started;
    if (paused !== this.#paused) {
      this.#paused = paused;
      orders.push(paused ? this.#consumer.pause() : this.#consumer.resume());
    }
    await this.#carriedOut(orders);
  }

  async setPriority(priority: number): Promise<void> {
    if (priority === this.#priority) return;
    this.#priority = priority;
    await this.#carriedOut([this.#consumer.setPriority(priority)]);
  }

  get #takesLayers(): boolean {
    return this.#consumer.type === 'simulcast' || this.#consumer.type === 'svc';
  }

  /** The orders are our own and valid; one can only fail because the consumer closed meanwhile, so it matters no more. */
  async #carriedOut(orders: Promise<void>[]): Promise<void> {
    await Promise.allSettled(orders);
  }
}

/** `Layers` without keys set to undefined, as mediasoup's types want it. */
export function plain({ spatialLayer, temporalLayer }: Layers): types.ConsumerLayers {
  return temporalLayer === undefined ? { spatialLayer } : { spatialLayer, temporalLayer };
}

function same(a: Layers, b: Layers | undefined): boolean {
  return a.spatialLayer === b?.spatialLayer && a.temporalLayer === b?.temporalLayer;
}
