/** Turns forever over its entries, a slot at a time, so that they are visited evenly and never all at once. */
export class Wheel<T> {
  #slots: Map<string, T>[];
  #slotOf = new Map<string, Map<string, T>>();
  #visit: (entry: T) => void;
  #stepMs: number;
  #at = 0;
  #timer: NodeJS.Timeout | undefined;

  /** Each entry is visited once in `slots × stepMs`. The wheel stands while it is empty. */
  constructor(slots: number, stepMs: number, visit: (entry: T) => void) {
    this.#slots = Array.from({ length: slots }, () => new Map());
    this.#stepMs = stepMs;
    this.#visit = visit;
  }

  has(key: string): boolean {
    return this.#slotOf.has(key);
  }

  /** Puts an entry where there are fewest. */
  add(key: string, entry: T): void {
    this.remove(key);
    const emptiest = this.#slots.reduce((least, slot) => (slot.size < least.size ? slot : least));
    emptiest.set(key, entry);
    this.#slotOf.set(key, emptiest);
    this.#timer ??= setInterval(() => this.#step(), this.#stepMs);
  }

  remove(key: string): boolean {
    const slot = this.#slotOf.get(key);
    if (!slot) return false;
    slot.delete(key);
    this.#slotOf.delete(key);
    if (this.#slotOf.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
    return true;
  }

  #step(): void {
    this.#at = (this.#at + 1) % this.#slots.length;
    for (const entry of this.#slots[this.#at]?.values() ?? []) this.#visit(entry);
  }
}
