export interface QueueLimits {
  /** How many may wait; the next is told to come back. */
  waiting: number;
  /** Rest after each task as a share of the time it took, so that media always has its core. */
  rest: number;
  /** Throws for the one who finds the queue full; knows about how long it will take. */
  refuse: (retryAfterMs: number) => never;
}

/**
 * Runs costly work strictly one by one with a rest after each, so that a rush at the door takes no more than
 * 1 / (1 + rest) of one core from the broadcast. Refuses when too many wait.
 */
export class HashingQueue {
  readonly #limits: QueueLimits;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #meanMs = 50;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.#limits.waiting) this.#limits.refuse(Math.ceil(this.#waiting * this.#meanMs));
    this.#waiting++;
    const turn = this.#last;
    const done = turn.then(() => this.#measure(work));
    this.#last = done.then(
      ({ tookMs }) => rest(tookMs * this.#limits.rest),
      () => undefined,
    );
    try {
      return (await done).result;
    } finally {
      this.#waiting--;
    }
  }

  async #measure<T>(work: () => Promise<T>): Promise<{ result: T; tookMs: number }> {
    const began = performance.now();
    const result = await work();
    const tookMs = performance.now() - began;
    this.#meanMs = 0.9 * this.#meanMs + 0.1 * tookMs * (1 + this.#limits.rest);
    return { result, tookMs };
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(ms, 500)));
}
