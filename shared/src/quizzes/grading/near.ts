/**
 * Fractions such as a third are written with few digits; what is this near to the whole is the whole, as near to nothing
 * nothing (Moodle: `question_state::graded_state_for_fraction`, there 0.000001; three times 33.333% are meant to be all).
 */
const nearness = 0.0001;

export function settled(fraction: number): number {
  if (Math.abs(fraction) < nearness) return 0;
  return fraction > 1 - nearness ? 1 : Math.max(-1, fraction);
}

export function isWhole(sum: number): boolean {
  return Math.abs(sum - 1) < nearness;
}
