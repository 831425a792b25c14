import type { ScreenQr, ScreenSnapshot } from '@minber/shared/attendance/check-in';
import type { HallMessage, PlaceNames } from '@minber/shared/attendance/states';
import type { Line } from '../../live/line.ts';
import { Store, type Watchable } from '../../live/store.ts';

export interface ScreenWatchState {
  place: PlaceNames | null;
  qr: ScreenQr | null;
  messages: HallMessage[];
  checkedIn: number;
  expected: number;
}

/** What a hall's screen shows besides the broadcast: check-in, the organiser's messages. Watched anew after every reconnect. */
export class ScreenWatch {
  #seminarId: string;
  #line: Line;
  #store = new Store<ScreenWatchState>({ place: null, qr: null, messages: [], checkedIn: 0, expected: 0 });
  #stop: (() => void)[] = [];
  #wasUp = false;

  constructor(seminarId: string, line: Line) {
    this.#seminarId = seminarId;
    this.#line = line;
  }

  get state(): Watchable<ScreenWatchState> {
    return this.#store;
  }

  open(): void {
    const { connection } = this.#line;
    this.#stop = [
      this.#line.state.subscribe(() => this.#followLine()),
      connection.on('screen:qr', ({ seminarId, qr }) => this.#mine(seminarId, { qr })),
      connection.on('screen:messages', ({ seminarId, messages }) => this.#mine(seminarId, { messages })),
      connection.on('screen:counts', ({ seminarId, checkedIn, expected }) =>
        this.#mine(seminarId, { checkedIn, expected }),
      ),
    ];
    this.#followLine();
  }

  close(): void {
    for (const stop of this.#stop) stop();
  }

  /** The message has been shown long enough to be read. */
  acknowledge(messageId: string): void {
    this.#line.connection
      .request('screen:acknowledge', { seminarId: this.#seminarId, messageId })
      .catch(() => undefined);
  }

  #mine(seminarId: string, change: Partial<ScreenWatchState>): void {
    if (seminarId === this.#seminarId) this.#store.set(change);
  }

  #followLine(): void {
    const up = this.#line.state.snapshot.phase === 'up';
    if (up && !this.#wasUp) void this.#watch();
    this.#wasUp = up;
  }

  async #watch(): Promise<void> {
    const snapshot: ScreenSnapshot | undefined = await this.#line.connection
      .request('screen:watch', { seminarId: this.#seminarId })
      .catch(() => undefined);
    if (!snapshot) return;
    const { place, qr, messages, checkedIn, expected } = snapshot;
    this.#store.set({ place, qr, messages, checkedIn, expected });
  }
}
