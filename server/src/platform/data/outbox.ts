import type { Instant } from '@minber/shared/platform/ids';
import { type Model, Schema } from 'mongoose';
import { clock } from '../clock.ts';
import { log } from '../log.ts';
import { newId } from './ids.ts';
import type { Stored } from './model.ts';
import { notices } from './notices.ts';

/** A fact stored in the same update as the change it tells of. */
export interface OutboxEvent<P = unknown> {
  eventId: string;
  type: string;
  at: Instant;
  payload: P;
}

/** Receives events of one type at least once: idempotent by `eventId`. */
export interface Consumer {
  name: string;
  type: string;
  /** What it does to this process it must do to every other node's as well: there it may come late, or twice. */
  everywhere?: true;
  handle(event: OutboxEvent): Promise<void>;
}

/** The schema field of a document that pushes events. */
export const outboxField = {
  outbox: {
    type: [new Schema({ eventId: String, type: String, at: Number, payload: Schema.Types.Mixed }, { _id: false })],
    default: [],
  },
};

export interface WithOutbox extends Stored {
  outbox: OutboxEvent[];
}

/** The fragment for an update: `{ $set: …, ...pushEvent('seminar.cancelled', {…}) }`. Several events: pass several. */
export function pushEvent(...events: { type: string; payload: unknown }[]): {
  $push: { outbox: { $each: OutboxEvent[] } };
} {
  setTimeout(() => relay.poke(), 20).unref();
  return { $push: { outbox: { $each: events.map(newEvent) } } };
}

/** For documents that are inserted rather than updated. */
export function newEvent(event: { type: string; payload: unknown }): OutboxEvent {
  return { eventId: newId(), at: clock.now(), ...event };
}

const pollMs = 1000;
const everywhere = 'outbox.everywhere';

class OutboxRelay {
  #sources: Model<WithOutbox>[] = [];
  #consumers: Consumer[] = [];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = true;

  configure(sources: Model<WithOutbox>[], consumers: Consumer[]): void {
    this.#sources = sources;
    this.#consumers = consumers;
  }

  start(): void {
    this.#stopped = false;
    notices.on(everywhere, (event) => this.#follow(event as OutboxEvent));
    this.#timer = setInterval(() => this.poke(), pollMs);
    this.poke();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  poke(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#deliverAll().finally(() => {
      this.#running = undefined;
      if (this.#again) {
        this.#again = false;
        this.poke();
      }
    });
  }

  async #deliverAll(): Promise<void> {
    for (const source of this.#sources) {
      try {
        const documents = await source
          .find({ 'outbox.eventId': { $gt: '' } }, { outbox: 1 })
          .limit(100)
          .lean();
        for (const document of documents) await this.#attempt(source, document as WithOutbox);
      } catch (thrown) {
        log('outbox').warn({ err: thrown, source: source.modelName }, 'the outboxes could not be read');
      }
    }
  }

  /** What one document tells and nobody takes now holds no other back. */
  async #attempt(source: Model<WithOutbox>, document: WithOutbox): Promise<void> {
    try {
      await this.#deliver(source, document);
    } catch (thrown) {
      log('outbox').warn({ err: thrown, source: source.modelName }, 'delivery will be repeated');
    }
  }

  /** Events of one document are delivered in order; the first that fails holds the rest back. */
  async #deliver(source: Model<WithOutbox>, document: WithOutbox): Promise<void> {
    for (const event of document.outbox) {
      const consumers = this.#consumers.filter(({ type }) => type === event.type);
      for (const consumer of consumers) await consumer.handle(event);
      if (consumers.some((consumer) => consumer.everywhere)) await notices.tell(everywhere, event);
      await source.updateOne({ _id: document._id }, { $pull: { outbox: { eventId: event.eventId } } });
    }
  }

  /** Another node has delivered it. */
  async #follow(event: OutboxEvent): Promise<void> {
    for (const consumer of this.#consumers)
      if (consumer.everywhere && consumer.type === event.type) await consumer.handle(event);
  }
}

export const relay = new OutboxRelay();
