import type { FileBody, FileNote, FileNumber, FileText } from '../file-question.ts';
import { readNumber } from '../numbers.ts';
import { Refusal } from '../refusal.ts';
import { cut, cutFeedback, cutWeight } from './cut.ts';
import { reveal } from './escape.ts';

/** `3.14:0.01`, `3..4` or several of these behind `=`, each with credit and feedback; `~#…` is said to anything else. */
export function readNumeric(section: string, format: FileText['format'], notes: FileNote[]): FileBody {
  const at = section.indexOf('~');
  const listed = (at < 0 ? section : section.slice(0, at)).trim();
  const answers: FileNumber[] = [];
  for (const text of /^=/.test(listed) ? cut(listed, /=/).map((one) => one.text) : [listed]) {
    const { percent, rest } = cutWeight(text, 100);
    const { text: number, feedback } = cutFeedback(rest, format);
    const range = number.trim() === '*' ? { value: null, tolerance: 0 } : rangeOf(reveal(number).trim(), notes);
    answers.push({ ...range, percent, feedback });
  }
  const otherwise = at < 0 ? null : cutFeedback(section.slice(at + 1), format).feedback;
  if (otherwise) answers.push({ value: null, tolerance: 0, percent: 0, feedback: otherwise });
  return { kind: 'numeric', answers };
}

function rangeOf(text: string, notes: FileNote[]): { value: number; tolerance: number } {
  const [least, most] = text.split('..');
  if (least !== undefined && most !== undefined) {
    const [from, to] = [numberOf(least, notes), numberOf(most, notes)];
    if (to < from) throw new Refusal('notANumber', text);
    return { value: written((from + to) / 2), tolerance: written((to - from) / 2) };
  }
  const [value = '', tolerance = '0'] = text.split(':');
  const width = numberOf(tolerance, notes);
  if (width < 0) throw new Refusal('notANumber', text);
  return { value: numberOf(value, notes), tolerance: width };
}

/** The middle of 3.141 and 3.142 is 3.1415, whatever the machine makes of it. */
function written(value: number): number {
  return Number(value.toPrecision(12));
}

function numberOf(text: string, notes: FileNote[]): number {
  const value = readNumber(text);
  if (value === undefined) throw new Refusal('notANumber', text.trim());
  if (text.includes(',') && !notes.some(({ code }) => code === 'decimalComma')) notes.push({ code: 'decimalComma' });
  return value;
}
