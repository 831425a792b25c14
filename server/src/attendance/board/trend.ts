import { trendStepMs } from '@minber/shared/attendance/control';
import type { Instant } from '@minber/shared/platform/ids';

const pointsKept = 19;

/** How many were present over the last ten minutes, a point every 30 s. */
export class Trend {
  #points: number[] = [];
  #nextAt: Instant | undefined;

  /** Keeps a point when its time has come; tells whether it did. */
  tick(now: Instant, present: number): boolean {
    this.#nextAt ??= now + trendStepMs;
    if (now < this.#nextAt) return false;
    this.#points.push(present);
    if (this.#points.length > pointsKept) this.#points.shift();
    this.#nextAt += trendStepMs * Math.ceil((now - this.#nextAt + 1) / trendStepMs);
    return true;
  }

  /** Oldest first; the last one is now. */
  points(present: number): number[] {
    return [...this.#points, present];
  }
}
