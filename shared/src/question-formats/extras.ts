import { z } from 'zod';
import { LocalizedText } from '../platform/text.ts';
import { Difficulty } from '../quizzes/questions.ts';

/**
 * What a question says that Moodle's formats have no place for. Written where Moodle reads past it: in a GIFT comment, in
 * an XML element of its own. Left out where a question says the usual.
 */
const Extras = z.object({
  difficulty: Difficulty.optional(),
  /** GIFT has no marks. */
  mark: z.number().positive().max(100).optional(),
  /** One option is chosen, though none is fully right yet. */
  single: z.boolean().optional(),
  allOrNothing: z.boolean().optional(),
  matchCase: z.boolean().optional(),
  matchLetters: z.boolean().optional(),
  /** Places of the numbers whose tolerance is a share of them. */
  relative: z.array(z.int().min(0)).optional(),
  unit: LocalizedText.optional(),
  rubric: z
    .array(z.object({ title: LocalizedText, max: z.number().positive().max(100) }))
    .min(1)
    .max(10)
    .optional(),
  markerNote: LocalizedText.optional(),
  wordsAtMost: z.int().min(10).max(5000).optional(),
});
export type Extras = z.infer<typeof Extras>;

/** Empty where there are none. */
export function writeExtras(extras: Extras): string {
  return Object.keys(extras).length === 0 ? '' : JSON.stringify(extras);
}

/** None where somebody else wrote them. */
export function readExtras(text: string): Extras {
  if (text === '') return {};
  try {
    return Extras.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
