import type { Language } from '@minber/shared/platform/text';
import { type FileAnswer, file } from '../http/file.ts';
import { runInWorker } from '../worker.ts';
import type { Sheet } from './table.ts';
import type { WriteOrder } from './write.worker.ts';

export { type NamedRow, namedRows, type WantedColumn } from './columns.ts';
export { parseTable } from './parse.ts';
export type { Cell, Column, ParsedTable, Sheet } from './table.ts';

const worker = new URL('./write.worker.ts', import.meta.url);

/** A CSV file to answer with, written in a thread; several tables stand one below the other. */
export async function toCsv(name: string, sheets: Sheet | Sheet[], language: Language): Promise<FileAnswer> {
  const order: WriteOrder = { format: 'csv', sheets: [sheets].flat(), language };
  return file(`${name}.csv`, 'text/csv; charset=utf-8', await runInWorker<WriteOrder, string>(worker, order));
}

/** An XLSX file to answer with, written in a thread. */
export async function toXlsx(name: string, sheets: Sheet | Sheet[]): Promise<FileAnswer> {
  const content = await runInWorker<WriteOrder, Uint8Array>(worker, { format: 'xlsx', sheets: [sheets].flat() });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return file(`${name}.xlsx`, type, Buffer.from(content.buffer, content.byteOffset, content.byteLength));
}
