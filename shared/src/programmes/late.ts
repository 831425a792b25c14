import { z } from 'zod';
import type { Instant } from '../platform/ids.ts';

/** For how long a device keeps what was said without a line, and for how long after a cohort's end it is still taken. */
export const deviceKeepsMs = 14 * 86_400_000;

/** How long ago it was said, by the device's own clocks, measured when it is sent. No wall clock is trusted. */
export const AgoMs = z.int().min(0).max(deviceKeepsMs).optional();

interface Arrival {
  arrivedAt: Instant;
  /** As the device measured it. */
  agoMs: number;
  /** When this person's part in the cohort began: nothing was said before. */
  from: Instant;
  /** The cohort's end. */
  endsAt: Instant;
}

/**
 * When something was said that arrives now. `isLate`: before the cohort's end, but it arrived after it. Undefined: it is
 * too late, said after the end or arrived more than `deviceKeepsMs` after it.
 */
export function saidAt({ arrivedAt, agoMs, from, endsAt }: Arrival): { at: Instant; isLate: boolean } | undefined {
  const at = Math.min(arrivedAt, Math.max(from, arrivedAt - agoMs));
  if (arrivedAt < endsAt) return { at, isLate: false };
  return at < endsAt && arrivedAt < endsAt + deviceKeepsMs ? { at, isLate: true } : undefined;
}
