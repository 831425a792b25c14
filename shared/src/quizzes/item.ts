import type { Id } from '../platform/ids.ts';
import type { PartId } from './questions.ts';

/** A question of one attempt as it was drawn and shuffled: `key` k of a learner's answer is `parts[k]` (or `choices[k]`). */
export interface AttemptItem {
  questionId: Id;
  /** What the whole of it is worth. */
  mark: number;
  /** Options, stems or items in the order shown; empty where a kind has none. */
  parts: PartId[];
  /** Choices of matching in the order shown. */
  choices: PartId[];
}

/** What grading needs of an item. */
export type Shown = Pick<AttemptItem, 'parts' | 'choices'>;
