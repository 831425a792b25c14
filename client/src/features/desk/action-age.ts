import { deskOfflineLimitMs } from '@minber/shared/attendance/desk';

/** A moment by every clock this page has. */
export interface Moment {
  /** The page's monotonic clock, ms. */
  monotonicMs: number;
  /** The device's wall clock, ms since the epoch; it may be wrong, so only differences of it are used. */
  wallMs: number;
  /** Which page load it was: monotonic clocks of two loads can't be compared. */
  pageId: string;
}

/**
 * How long ago something happened: by the monotonic clock within one page load; after a reload, where that is lost, by
 * the difference of the device's own clock. Never negative, never beyond what a Desk may keep.
 */
export function agoMs(then: Moment, now: Moment): number {
  const elapsed = then.pageId === now.pageId ? now.monotonicMs - then.monotonicMs : now.wallMs - then.wallMs;
  return Math.round(Math.min(deskOfflineLimitMs, Math.max(0, elapsed)));
}
