import { setTimeout as delay } from 'node:timers/promises';

/** The time of a script: everyone in it waits for his own moments, all counted from one beginning. */
export function beginScript(): (seconds: number) => Promise<void> {
  const began = performance.now();
  return (seconds) => delay(Math.max(0, began + seconds * 1000 - performance.now()));
}

/** Pseudo-random numbers in [0, 1), the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
