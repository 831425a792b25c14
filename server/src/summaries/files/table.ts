import type { PlaceNames } from '@minber/shared/attendance/states';
import { inLanguage, type Language, type LocalizedText } from '@minber/shared/platform/text';
import { type Cell, type FileAnswer, type Sheet, toCsv, toXlsx } from '../../platform/index.ts';
import { type ColumnKey, type Texts, texts } from './texts.ts';

export interface Format {
  format: 'csv' | 'xlsx';
  language: Language;
}

/** Words and writers of one language. */
export interface Writer {
  words: Texts;
  text(value: LocalizedText): string;
  place(names: PlaceNames | null): Partial<Record<ColumnKey, Cell>>;
}

export function writerIn(language: Language): Writer {
  const words = texts[language];
  const text = (value: LocalizedText) => inLanguage(value, language);
  return {
    words,
    text,
    place: (names) =>
      names
        ? { region: text(names.region), centre: text(names.centre), hall: text(names.hall) }
        : { region: '', centre: '', hall: words.ownDevice },
  };
}

const wide: Partial<Record<ColumnKey, number>> = {
  seminar: 40,
  name: 34,
  region: 26,
  centre: 36,
  hall: 20,
  position: 26,
  organisation: 30,
  evidence: 26,
  date: 16,
};
const decimal = new Set<ColumnKey>(['live', 'minutes', 'unconfirmed', 'percent', 'cutMinutes', 'withoutMedia']);

/** A sheet of these columns; a cell that a row does not name stays empty. */
export function sheetOf(
  { words }: Writer,
  kind: keyof Texts['sheets'],
  year: number,
  heading: string[],
  keys: ColumnKey[],
  rows: Partial<Record<ColumnKey, Cell>>[],
): Sheet {
  return {
    name: words.sheets[kind],
    heading: [`${words.sheets[kind]}: ${words.year.replace('{year}', String(year))}`, ...heading],
    columns: keys.map((key) => ({
      title: words.columns[key],
      ...(wide[key] ? { width: wide[key] } : {}),
      ...(decimal.has(key) ? { format: 'decimal' as const } : {}),
    })),
    rows: rows.map((row) => keys.map((key) => row[key] ?? null)),
  };
}

export function fileOf(name: string, sheet: Sheet, { format, language }: Format): Promise<FileAnswer> {
  return format === 'csv' ? toCsv(name, sheet, language) : toXlsx(name, sheet);
}

/** Minutes of a duration, to hundredths. */
export function minutesOf(ms: number): number {
  return Math.round(ms / 600) / 100;
}
