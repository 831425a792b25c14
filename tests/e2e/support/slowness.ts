import { availableParallelism, loadavg } from 'node:os';

/**
 * How many times longer things may take than on a machine with nothing else to do: the processes that wait for each
 * core. Limits that a person would feel are given for a free machine and multiplied by it.
 */
export function slowness(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / (2 * availableParallelism()));
}
