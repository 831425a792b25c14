/** Something that changes and can be watched: an immutable snapshot, replaced as a whole on every change. */
export interface Watchable<T> {
  readonly snapshot: T;
  /** Calls `listener` after every change; the answer ends it. */
  subscribe(listener: () => void): () => void;
}

/** A snapshot with its listeners. The owner writes it, everyone else gets it as `Watchable`. */
export class Store<T extends object> implements Watchable<T> {
  #snapshot: T;
  #listeners = new Set<() => void>();

  constructor(initial: T) {
    this.#snapshot = initial;
  }

  get snapshot(): T {
    return this.#snapshot;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Replaces the given fields; silent when none of them differs. */
  set(change: Partial<T>): void {
    const differs = (Object.keys(change) as (keyof T)[]).some((key) => !Object.is(change[key], this.#snapshot[key]));
    if (!differs) return;
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
