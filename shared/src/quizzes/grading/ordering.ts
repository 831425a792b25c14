import type { PartId, QuestionContent } from '../questions.ts';
import { settled } from './near.ts';

type Ordering = Extract<QuestionContent, { kind: 'ordering' }>;

/**
 * How much of an order is right, by the question's `scoring`. Source: docs.moodle.org, "Ordering question type", grading
 * types "Absolute position", "Relative to the next item (excluding last)", "Relative to the longest ordered subset" and
 * "All or nothing". What is missing is in no right place.
 */
export function gradeOrdering({ items, scoring }: Ordering, order: PartId[]): number {
  const places = new Map(items.map(({ itemId }, at) => [itemId, at]));
  const given = [...new Set(order)].map((id) => places.get(id) ?? -1);
  const inPlace = given.filter((place, at) => place === at).length;
  if (scoring === 'absolute') return settled(inPlace / items.length);
  if (scoring === 'all') return inPlace === items.length ? 1 : 0;
  const known = given.filter((place) => place >= 0);
  if (scoring === 'next') {
    const followed = known.filter((place, at) => at > 0 && place === (known[at - 1] ?? Number.NaN) + 1).length;
    return settled(followed / (items.length - 1));
  }
  const longest = longestRising(known);
  return longest < 2 ? 0 : settled(longest / items.length);
}

/** Length of the longest rising part of a list, with gaps. */
function longestRising(places: number[]): number {
  const ends: number[] = [];
  for (const place of places) {
    const at = ends.findIndex((end) => end >= place);
    ends[at === -1 ? ends.length : at] = place;
  }
  return ends.length;
}
