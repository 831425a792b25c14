import type { FileText } from '../file-question.ts';
import { Refusal } from '../refusal.ts';
import { reveal } from './escape.ts';
import { readText } from './text.ts';

type Format = FileText['format'];

/** `%50%text` → 50 and `text`; without a weight the usual one. */
export function cutWeight(source: string, usual: number): { percent: number; rest: string } {
  const found = /^\s*%(-?\d{1,3}(?:\.\d*)?)%/.exec(source);
  return found ? { percent: Number(found[1]), rest: source.slice(found[0].length) } : { percent: usual, rest: source };
}

export function cutFeedback(source: string, format: Format): { text: string; feedback: FileText | null } {
  const at = source.indexOf('#');
  if (at < 0) return { text: source, feedback: null };
  return { text: source.slice(0, at), feedback: feedbackOf(source.slice(at + 1), format) };
}

export function feedbackOf(source: string, format: Format): FileText | null {
  const text = readText(source, format);
  return text.text === '' ? null : text;
}

/** Cuts a section at its marks. Throws where something stands before the first. */
export function cut(section: string, marks: RegExp): { mark: string; text: string }[] {
  const found = [...section.matchAll(new RegExp(marks.source, 'g'))];
  const before = section.slice(0, found[0]?.index).trim();
  if (before !== '') throw new Refusal('textBeforeAnswers', reveal(before));
  return found.map((match, at) => ({
    mark: match[0],
    text: section.slice(match.index + 1, found[at + 1]?.index).trim(),
  }));
}
