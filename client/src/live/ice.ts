import type { types } from 'mediasoup-client';
import { ICE_PATIENCE_MS } from './rejoin.ts';

/** Watches one transport and says once when its path has not worked for longer than patience allows. */
export class IceWatch {
  #onGivenUp: () => void;
  #patienceMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onGivenUp: () => void, patienceMs = ICE_PATIENCE_MS) {
    this.#onGivenUp = onGivenUp;
    this.#patienceMs = patienceMs;
  }

  changed(state: types.ConnectionState): void {
    if (state !== 'disconnected' && state !== 'failed') {
      this.stop();
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#onGivenUp();
    }, this.#patienceMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
