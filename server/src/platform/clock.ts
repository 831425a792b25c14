import type { Instant } from '@minber/shared/platform/ids';

const anchor = Date.now() - performance.now();

/** The server's clock: wall time anchored once at start and advanced monotonically, so a clock step moves nobody. */
export const clock = {
  now(): Instant {
    return Math.round(anchor + performance.now());
  },
};
