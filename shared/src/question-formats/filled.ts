import type { LocalizedText } from '../platform/text.ts';
import { Refusal } from './refusal.ts';

/** The text of an answer. Throws `Refusal` where nothing is left of it. */
export function filled(text: string): string {
  if (text.trim() === '') throw new Refusal('answerEmpty');
  return text;
}

/** The same in any language. */
export function filledText(text: LocalizedText): LocalizedText {
  filled(text.kk + text.ru + text.en);
  return text;
}
