const minuteMs = 60_000;

/** The whole minutes to be said aloud when the time left falls from `beforeMs` to `nowMs`; null: nothing to say. */
export function announcedMinutes(beforeMs: number, nowMs: number): number | null {
  if (nowMs <= 0) return null;
  // The lowest limit passed: who comes back to a sleeping page hears only how it stands now.
  const passed = [1, 5].find((minutes) => nowMs <= minutes * minuteMs && beforeMs > minutes * minuteMs);
  if (passed === undefined) return null;
  return beforeMs === Number.POSITIVE_INFINITY ? Math.max(1, Math.ceil(nowMs / minuteMs)) : passed;
}
