interface Weighed {
  fraction: number;
}

/**
 * Fractions of options of which these are right, without a thought of one's own: one of one is worth the whole mark;
 * of several each right one its part, and each wrong one takes as much as a right one gives.
 */
export function evenFractions<T extends Weighed>(options: T[], isRight: (option: T, at: number) => boolean): T[] {
  const right = options.filter(isRight).length;
  const each = right === 0 ? 0 : 1 / right;
  return options.map((option, at) => ({ ...option, fraction: isRight(option, at) ? each : -each || 0 }));
}

/** Whether an author's own weights would be lost by `evenFractions`. */
export function areEven(options: Weighed[]): boolean {
  const even = evenFractions(options, ({ fraction }) => fraction > 0);
  return options.every(({ fraction }, at) => Math.abs(fraction - (even[at]?.fraction ?? 0)) < 1e-6);
}

/** Percent as an author types it, to a share; rounded thirds stay thirds, so that three of them are a whole. */
export function shareOf(percent: number): number {
  const thirds = Math.round((percent / 100) * 3) / 3;
  const share = Math.abs(percent / 100 - thirds) < 0.005 ? thirds : percent / 100;
  return Math.max(-1, Math.min(1, share));
}
