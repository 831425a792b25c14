import type { PartId, QuestionContent } from '../questions.ts';
import { settled } from './near.ts';

type Of<K extends QuestionContent['kind']> = Extract<QuestionContent, { kind: K }>;

/** The chosen option's own fraction, which may be below 0. Several chosen are no answer to a single question. */
export function gradeSingle({ options }: Of<'single'>, chosen: PartId[]): number {
  const [only, ...more] = new Set(chosen);
  if (more.length > 0) return 0;
  return settled(options.find(({ optionId }) => optionId === only)?.fraction ?? 0);
}

/**
 * Fractions of all chosen options added, held between 0 and 1: wrong choices take from right ones, never from other
 * questions. Source: docs.moodle.org, "Multiple Choice question type", multiple answers. All or nothing: exactly those with
 * a positive fraction (Moodle's qtype_multichoiceset).
 */
export function gradeMultiple({ options, allOrNothing }: Of<'multiple'>, chosen: PartId[]): number {
  const picked = new Set(chosen);
  if (allOrNothing) return options.every((one) => picked.has(one.optionId) === one.fraction > 0) ? 1 : 0;
  const sum = options.reduce((total, { optionId, fraction }) => total + (picked.has(optionId) ? fraction : 0), 0);
  return settled(Math.min(1, Math.max(0, sum)));
}
