import type { ImportOutcome } from '@minber/shared/question-formats/imports';
import type { Tone } from '../../ui/Tag.tsx';

/** In the order in which they are counted. */
export const outcomes: ImportOutcome[] = ['kept', 'changed', 'translated', 'unchanged', 'refused'];

export const tones: Record<ImportOutcome, Tone> = {
  kept: 'good',
  changed: 'warn',
  translated: 'calm',
  unchanged: 'plain',
  refused: 'bad',
};
