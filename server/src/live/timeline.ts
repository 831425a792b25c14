import type { TimelineEvent, TimelineRow } from '@minber/shared/live/timeline';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import {
  clock,
  defineModel,
  isDuplicate,
  newEvent,
  newId,
  outboxField,
  relay,
  type WithOutbox,
} from '../platform/index.ts';
import { untilStored } from './patience.ts';

interface StoredRow extends WithOutbox, TimelineRow {}

/** Append-only. A seminar's rows are numbered without a gap, so two homes can never both write: one meets a duplicate. */
export const TimelineModel = defineModel<StoredRow>(
  'seminarTimeline',
  {
    seminarId: String,
    sessionId: String,
    epoch: Number,
    seq: Number,
    at: Number,
    event: Schema.Types.Mixed,
    ...outboxField,
  },
  {
    indexes: [
      { fields: { seminarId: 1, seq: 1 }, unique: true },
      { fields: { sessionId: 1, 'event.kind': 1, seq: 1 } },
      { fields: { 'outbox.eventId': 1 }, sparse: true },
    ],
  },
);

/** Another node has become the home of this seminar: whoever meets this stops at once. */
class FencedOff extends Error {}

/** One seminar's record as its home writes it: rows go out in order, each until the database has it. */
export class Timeline {
  readonly seminarId: Id;
  readonly epoch: number;
  #seq: number;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;
  #onFencedOff: () => void;

  constructor(seminarId: Id, epoch: number, lastSeq: number, onFencedOff: () => void) {
    this.seminarId = seminarId;
    this.epoch = epoch;
    this.#seq = lastSeq;
    this.#onFencedOff = onFencedOff;
  }

  /**
   * Appends a row and, where `tell` is given, the event that others must hear of in the same document.
   * Resolves when it is journaled; rejects with `FencedOff`. Need not be awaited: order is kept.
   */
  append(sessionId: Id | null, event: TimelineEvent, tell?: { type: string; payload: unknown }): Promise<TimelineRow> {
    const at = clock.now();
    const row = this.#last.then(() => this.#write(sessionId, event, at, tell));
    this.#last = row.catch(() => undefined);
    row.catch((thrown) => {
      if (thrown instanceof FencedOff) this.#onFencedOff();
    });
    return row;
  }

  /** When everything asked for is written. */
  async flushed(): Promise<void> {
    await this.#last;
  }

  /** Gives up what the database does not take any more. */
  close(): void {
    this.#closed = true;
  }

  async #write(
    sessionId: Id | null,
    event: TimelineEvent,
    at: Instant,
    tell: { type: string; payload: unknown } | undefined,
  ): Promise<TimelineRow> {
    const { seminarId, epoch } = this;
    const outbox = tell ? [newEvent(tell)] : [];
    const row: StoredRow = { _id: newId(), seminarId, sessionId, epoch, seq: this.#seq + 1, at, event, outbox };
    try {
      await untilStored(
        () => TimelineModel.create(row),
        () => this.#closed,
      );
    } catch (thrown) {
      if (!isDuplicate(thrown)) throw thrown;
      const isOwn = await TimelineModel.exists({ _id: row._id });
      if (!isOwn) throw new FencedOff(`Row ${row.seq} of ${seminarId} was written by another home.`);
    }
    this.#seq += 1;
    if (tell) relay.poke();
    return row;
  }
}

/** A seminar's rows in their order; with `sessionId`, those of one session. */
export async function readTimeline(seminarId: Id, sessionId?: Id): Promise<TimelineRow[]> {
  return await TimelineModel.find({ seminarId, ...(sessionId && { sessionId }) }, { _id: 0, outbox: 0 })
    .sort({ seq: 1 })
    .lean<TimelineRow[]>();
}

/** The rows from which live intervals and outages derive, without the many others. */
export async function readSessionRows(seminarId: Id, sessionId: Id): Promise<TimelineRow[]> {
  return await TimelineModel.find(
    { seminarId, sessionId, 'event.kind': { $in: ['session', 'outage'] } },
    { _id: 0, outbox: 0 },
  )
    .sort({ seq: 1 })
    .lean<TimelineRow[]>();
}
