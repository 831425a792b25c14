import { setTimeout as delay } from 'node:timers/promises';

/** Waits between so many seconds; rejects once it is all over. */
export function between(least: number, most: number, over: AbortSignal): Promise<void> {
  return delay((least + Math.random() * (most - least)) * 1000, undefined, { signal: over });
}

export function chance(share: number): boolean {
  return Math.random() < share;
}

export function oneOf<T>(list: readonly T[]): T | undefined {
  return list[Math.floor(Math.random() * list.length)];
}
