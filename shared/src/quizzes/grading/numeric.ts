import { languages } from '../../platform/text.ts';
import type { QuestionContent } from '../questions.ts';

type Numeric = Extract<QuestionContent, { kind: 'numeric' }>;

/** A number as people type it: `3,5`, `3.5`, `1 000`, `−2`, `1,234.5`, `2e3`, with or without the unit; else undefined. */
export function readNumber(text: string, unit?: Numeric['unit']): number | undefined {
  let bare = text.replace(/[\s\u00a0\u202f']/g, '').replace(/[\u2212\u2013]/g, '-');
  const units = languages.map((language) => unit?.[language].replace(/\s/g, '') ?? '').filter(Boolean);
  const ending = units.find((one) => bare.toLowerCase().endsWith(one.toLowerCase()));
  if (ending) bare = bare.slice(0, -ending.length);
  const plain = withDecimalPoint(bare);
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain) && Number.isFinite(Number(plain))
    ? Number(plain)
    : undefined;
}

/** Of point and comma the last one separates decimals where both stand; one that stands several times, thousands. */
function withDecimalPoint(text: string): string {
  const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const parts = text.split(decimal);
  const grouped = parts.length > 2 && !text.includes(decimal === ',' ? '.' : ',');
  if (grouped) return parts.slice(1).every((part) => /^\d{3}$/.test(part)) ? parts.join('') : text;
  return parts.map((part) => part.replace(/[.,]/g, '')).join('.');
}

/**
 * The first answer of the list whose distance is within its tolerance (both ends included), as in Moodle ("Numerical
 * question type"): absolute in its own unit, relative as a share of the value. `value` null fits any other number.
 */
export function numericAnswerFor({ answers, unit }: Numeric, text: string): Numeric['answers'][number] | undefined {
  const number = readNumber(text, unit);
  if (number === undefined) return undefined;
  return answers.find(({ value, tolerance, toleranceKind }) => {
    if (value === null) return true;
    const reach = toleranceKind === 'relative' ? Math.abs(value) * tolerance : tolerance;
    // 0.1 + 0.2 must still be 0.3: what the machine cannot tell apart is the same.
    return Math.abs(number - value) <= reach + Math.max(Math.abs(number), Math.abs(value)) * 1e-12;
  });
}
