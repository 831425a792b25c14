import type { Language } from '@minber/shared/platform/text';
import { stringify } from 'csv-stringify/sync';
import { almatyText } from './almaty.ts';
import { neutralise } from './formula.ts';
import type { Cell, Sheet } from './table.ts';

/** CSV that Excel of the reader's locale opens right: UTF-8 with BOM, its separator and its decimal sign. */
export function writeCsv(sheets: Sheet[], language: Language): string {
  const semicolon = language !== 'en';
  const lines = sheets.flatMap((sheet, at) => [
    ...(at > 0 ? [[]] : []),
    ...(sheet.heading ?? []).map((line) => [neutralise(line)]),
    sheet.columns.map((column) => neutralise(column.title)),
    ...sheet.rows.map((row) => row.map((cell) => textOf(cell, language))),
  ]);
  return `\ufeff${stringify(lines, { delimiter: semicolon ? ';' : ',', record_delimiter: 'windows' })}`;
}

function textOf(cell: Cell, language: Language): string {
  if (cell === null) return '';
  if (cell instanceof Date) return almatyText(cell, language);
  if (typeof cell === 'number') return language === 'en' ? String(cell) : String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return neutralise(cell);
}
