const WINDOW = 30;

/**
 * The server's clock as this page knows it. A server time always arrives late, never early, so the greatest offset of
 * the last readings is the nearest to the truth; the local side is monotonic, so a wrong or changed wall clock of the
 * device does not matter.
 */
export class ServerClock {
  #localNow: () => number;
  #offsets: number[] = [];

  constructor(localNow: () => number = () => performance.now()) {
    this.#localNow = localNow;
  }

  /** Takes a server time (ms since the epoch) that has just arrived. */
  heard(serverNow: number): void {
    this.#offsets.push(serverNow - this.#localNow());
    if (this.#offsets.length > WINDOW) this.#offsets.shift();
  }

  /** The server's time, ms since the epoch; the device's own before the first reading. */
  now(): number {
    if (this.#offsets.length === 0) return Date.now();
    return Math.round(this.#localNow() + Math.max(...this.#offsets));
  }
}

/** One clock a page: every answer and ping of the server sets it. */
export const serverClock = new ServerClock();
