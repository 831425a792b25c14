import type { FileText } from '../file-question.ts';
import { escapeText } from './escape.ts';

/** A text with its format where that is not the question's, or where its own beginning would be read as something else. */
export function writeText({ text, format }: FileText, usual: FileText['format']): string {
  const isPlain = format === usual && !/^[[%*/>]/.test(text);
  return `${isPlain ? '' : `[${format === 'auto' ? 'moodle' : format}]`}${escapeText(text)}`;
}
