/** A token bucket: `capacity` at once, `perSecond` in the long run. */
export class TokenBucket {
  readonly #capacity: number;
  readonly #perSecond: number;
  #tokens: number;
  #at: number;

  constructor(capacity: number, perSecond: number, nowMs: number) {
    this.#capacity = capacity;
    this.#perSecond = perSecond;
    this.#tokens = capacity;
    this.#at = nowMs;
  }

  /** Takes `cost` tokens; returns how long to wait (ms) when there are too few, 0 when taken. */
  take(cost: number, nowMs: number): number {
    this.#tokens = Math.min(this.#capacity, this.#tokens + ((nowMs - this.#at) / 1000) * this.#perSecond);
    this.#at = nowMs;
    if (this.#tokens < cost) return Math.ceil(((cost - this.#tokens) / this.#perSecond) * 1000);
    this.#tokens -= cost;
    return 0;
  }
}
