import type { ControlChange, ControlSnapshot } from '@minber/shared/attendance/control';
import { serverClock } from './clock.ts';
import type { Line } from './line.ts';
import { Store, type Watchable } from './store.ts';

export interface ControlState {
  snapshot: ControlSnapshot | null;
  problem: unknown;
}

/** The snapshot after a change; `gap` when one was missed. */
export function afterControlChange(snapshot: ControlSnapshot, change: ControlChange): ControlSnapshot | 'gap' {
  if (change.seq <= snapshot.seq) return snapshot;
  if (change.seq !== snapshot.seq + 1) return 'gap';
  const changed = new Map(change.tiles.map((tile) => [tile.tileId, tile]));
  const known = new Set(snapshot.tiles.map(({ tileId }) => tileId));
  const tiles = [
    ...snapshot.tiles.map((tile) => changed.get(tile.tileId) ?? tile),
    ...change.tiles.filter(({ tileId }) => !known.has(tileId)),
  ];
  const { session = snapshot.session, totals = snapshot.totals, openConflicts = snapshot.openConflicts } = change;
  const rollCall = change.rollCall === undefined ? snapshot.rollCall : change.rollCall;
  return { ...snapshot, session, totals, openConflicts, rollCall, tiles, seq: change.seq };
}

/** Watches the numbers of a seminar over a line: anew after every reconnect and every missed change. */
export class ControlWatch {
  #seminarId: string;
  #line: Line;
  #store = new Store<ControlState>({ snapshot: null, problem: null });
  #stop: (() => void)[] = [];
  #wasUp = false;

  constructor(seminarId: string, line: Line) {
    this.#seminarId = seminarId;
    this.#line = line;
  }

  get state(): Watchable<ControlState> {
    return this.#store;
  }

  open(): void {
    this.#stop = [
      this.#line.state.subscribe(() => this.#followLine()),
      this.#line.connection.on('control:changed', (change) => this.#changed(change)),
    ];
    this.#followLine();
  }

  close(): void {
    for (const stop of this.#stop) stop();
    const { connection } = this.#line;
    if (connection.connected) {
      connection.request('control:unwatch', { seminarId: this.#seminarId }).catch(() => undefined);
    }
  }

  #followLine(): void {
    const up = this.#line.state.snapshot.phase === 'up';
    if (up && !this.#wasUp) void this.#watch();
    this.#wasUp = up;
  }

  async #watch(): Promise<void> {
    try {
      const snapshot = await this.#line.connection.request('control:watch', { seminarId: this.#seminarId });
      serverClock.heard(snapshot.serverNow);
      this.#store.set({ snapshot, problem: null });
    } catch (problem) {
      this.#store.set({ problem });
    }
  }

  #changed(change: ControlChange): void {
    const { snapshot } = this.#store.snapshot;
    if (!snapshot || change.seminarId !== this.#seminarId) return;
    const next = afterControlChange(snapshot, change);
    if (next === 'gap') void this.#watch();
    else this.#store.set({ snapshot: next });
  }
}
