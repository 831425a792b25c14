/**
 * What is secured after several tries: the best of each try's fraction less the penalty of the tries before it, at least 0.
 * Source: docs.moodle.org, "Question behaviours", adaptive mode: "the penalty is subtracted for each wrong attempt"; the
 * best try counts, so that trying on never loses what was secured.
 */
export function securedBy(fractions: number[], penalty: number): number {
  return Math.max(0, ...fractions.map((fraction, before) => fraction - penalty * before));
}
