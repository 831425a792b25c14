import type { FileText } from '../file-question.ts';
import { reveal } from './escape.ts';

const formats: Record<string, FileText['format']> = {
  html: 'html',
  markdown: 'markdown',
  plain: 'plain',
  moodle: 'auto',
};

/** A text whose characters are still hidden, with the format that stands before it in brackets, else the one given. */
export function readText(hidden: string, otherwise: FileText['format']): FileText {
  const named = /^\s*\[([a-z]+)\]/i.exec(hidden);
  const format = formats[named?.[1]?.toLowerCase() ?? ''];
  const rest = named && format ? hidden.slice(named[0].length) : hidden;
  return { text: reveal(rest.trim().replace(/[ \t]*\n[ \t]*/g, '\n')).trim(), format: format ?? otherwise, files: [] };
}
