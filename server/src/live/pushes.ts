import type { FloorEntry, LiveSession, StageMember } from '@minber/shared/live/state';
import type { Id } from '@minber/shared/platform/ids';
import { sockets } from '../platform/index.ts';
import { hostsRoom, seminarRoom } from './rooms.ts';

/** Changes within this time go out as one message. */
const gatherMs = 30;

export type Part = 'session' | 'stage' | 'floor';

interface Source {
  session(): LiveSession | null;
  stage(): StageMember[];
  queue(): FloorEntry[];
  floorLength(): number;
}

/** Tells the room what has changed: numbered within the home's epoch, so that a client notices a gap. */
export class Pushes {
  readonly epoch: number;
  #seminarId: Id;
  #source: Source;
  #seq = 0;
  #changed = new Set<Part>();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(seminarId: Id, epoch: number, source: Source) {
    this.#seminarId = seminarId;
    this.epoch = epoch;
    this.#source = source;
  }

  get seq(): number {
    return this.#seq;
  }

  changed(...parts: Part[]): void {
    if (this.#closed) return;
    for (const part of parts) this.#changed.add(part);
    this.#timer ??= setTimeout(() => this.#send(), gatherMs);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #send(): void {
    this.#timer = undefined;
    const changed = this.#changed;
    this.#changed = new Set();
    this.#seq += 1;
    const seminarId = this.#seminarId;
    sockets.emitTo(seminarRoom(seminarId), 'live:changed', {
      seminarId,
      epoch: this.epoch,
      seq: this.#seq,
      ...(changed.has('session') && { session: this.#source.session() }),
      ...(changed.has('stage') && { stage: this.#source.stage() }),
      ...(changed.has('floor') && { floorLength: this.#source.floorLength() }),
    });
    if (changed.has('floor')) {
      sockets.emitTo(hostsRoom(seminarId), 'floor:queue', { seminarId, entries: this.#source.queue() });
    }
  }
}
