import type { FileBody, FileNote, FileNumber, FileText } from '@minber/shared/question-formats/file-question';
import { readNumber } from '@minber/shared/question-formats/numbers';
import { Refusal } from '@minber/shared/question-formats/refusal';
import { optionalText, readText } from './text.ts';
import { childOf, childrenOf, textIn, type XmlElement } from './tree.ts';

/** Numbers with tolerance and credit; `*` stands for any other. Units are named as removed. */
export function readNumeric(element: XmlElement, format: FileText['format'], notes: FileNote[]): FileBody {
  const answers: FileNumber[] = [];
  for (const answer of childrenOf(element, 'answer')) {
    const { text } = readText(answer, 'plain');
    const feedback = optionalText(answer, 'feedback', format);
    const range =
      text === '*' ? { value: null, tolerance: 0 } : { value: numberOf(text), tolerance: toleranceOf(answer) };
    answers.push({ ...range, percent: percentOf(answer), feedback });
  }
  const units = childOf(element, 'units');
  const names = units ? childrenOf(units, 'unit').map((unit) => textIn(unit, 'unit_name')) : [];
  if (names.length > 0) notes.push({ code: 'unitsRemoved', detail: names.join(', ') });
  return { kind: 'numeric', answers };
}

function numberOf(text: string): number {
  const value = readNumber(text);
  if (value === undefined) throw new Refusal('notANumber', text);
  return value;
}

function toleranceOf(answer: XmlElement): number {
  const text = textIn(answer, 'tolerance');
  return text === '' ? 0 : Math.abs(numberOf(text));
}

/** Files of before 2007 give it as an element, a share of one. */
function percentOf(answer: XmlElement): number {
  const old = textIn(answer, 'fraction');
  if (old !== '') return 100 * (readNumber(old) ?? 0);
  return readNumber(answer.attributes.fraction ?? '0') ?? 0;
}
