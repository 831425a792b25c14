import type { ControlChange, ControlSnapshot } from '@minber/shared/attendance/control';
import type { Id } from '@minber/shared/platform/ids';
import { serverClock } from '../../live/clock.ts';
import { Connection } from '../../live/connection.ts';
import { Line } from '../../live/line.ts';
import { Store, type Watchable } from '../../live/store.ts';
import { applyChange } from './apply-change.ts';

interface State {
  room: ControlSnapshot | null;
}

/** The control room of one seminar, kept true over one connection: a snapshot first, then what changes. */
export class ControlRoom {
  readonly line: Line;
  #store = new Store<State>({ room: null });

  constructor(seminarId: Id) {
    const connection = new Connection();
    this.line = new Line(connection, async () => {
      const room = await connection.request('control:watch', { seminarId });
      serverClock.heard(room.serverNow);
      this.#store.set({ room });
    });
    connection.on('control:changed', (change) => this.#change(change));
  }

  get state(): Watchable<State> {
    return this.#store;
  }

  #change(change: ControlChange): void {
    const { room } = this.#store.snapshot;
    if (!room || change.seminarId !== room.seminarId) return;
    const next = applyChange(room, change);
    if (next === 'gap') this.line.again({ spreadMs: 500 });
    else this.#store.set({ room: next });
  }
}
