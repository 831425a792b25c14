const denominatorsAtMost = 20;

/**
 * A share of 1 from per cent. Files round thirds and the like to some decimals (33.33333): a simple fraction that is as
 * good as equal is the one meant, so that three thirds make a whole. Others are kept to six decimals. Held to -1…1.
 */
export function shareOf(percent: number): number {
  const share = Math.max(-1, Math.min(1, percent / 100));
  for (let below = 1; below <= denominatorsAtMost; below += 1) {
    const simple = Math.round(share * below) / below;
    if (Math.abs(simple - share) < 5e-6) return simple;
  }
  return Number(share.toFixed(6));
}

/** Per cent of a share, to seven decimals as Moodle writes them. */
export function percentOf(share: number): number {
  return Number((100 * share).toFixed(7));
}
