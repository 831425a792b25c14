import type { Language } from '@minber/shared/platform/text';
import type { Sheet } from './table.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** Sheets, or a module whose default export makes them of `input`: then they are made in the thread too. */
export type SheetSource = { sheets: Sheet[] } | { module: string; input: unknown };
export type WriteOrder = SheetSource & ({ format: 'csv'; language: Language } | { format: 'xlsx' });

export default async function write(order: WriteOrder): Promise<string | Uint8Array> {
  const sheets = await sheetsOf(order);
  return order.format === 'csv' ? writeCsv(sheets, order.language) : await writeXlsx(sheets);
}

async function sheetsOf(source: SheetSource): Promise<Sheet[]> {
  if ('sheets' in source) return source.sheets;
  const { default: make } = (await import(source.module)) as { default: (input: unknown) => Sheet[] };
  return make(source.input);
}
