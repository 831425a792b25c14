import { deviceKeepsMs } from '@minber/shared/programmes/late';

/** A moment by every clock this page has. */
export interface Moment {
  /** The page's monotonic clock, ms. */
  monotonicMs: number;
  /** The device's wall clock, ms since the epoch; it may be wrong, so only differences of it are used. */
  wallMs: number;
  /** Which page load it was: monotonic clocks of two loads can't be compared. */
  pageId: string;
}

const pageId = crypto.randomUUID();

export function thisMoment(): Moment {
  return { monotonicMs: performance.now(), wallMs: Date.now(), pageId };
}

/**
 * How long ago something was said, in whole ms: by the difference of the device's clock, which may have been set, and at
 * least by the page's own, which stands still while a device sleeps. Never negative, never beyond what the server takes.
 */
export function agoMs(then: Moment, now: Moment): number {
  const own = then.pageId === now.pageId ? now.monotonicMs - then.monotonicMs : 0;
  return Math.round(Math.min(deviceKeepsMs, Math.max(0, own, now.wallMs - then.wallMs)));
}
