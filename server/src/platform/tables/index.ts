import type { Language } from '@minber/shared/platform/text';
import { type FileAnswer, file } from '../http/file.ts';
import { runInWorker } from '../worker.ts';
import type { Sheet } from './table.ts';
import type { SheetSource, WriteOrder } from './write.worker.ts';

export { type NamedRow, namedRows, type WantedColumn } from './columns.ts';
export { decodeText } from './encoding.ts';
export { parseTable } from './parse.ts';
export type { Cell, Column, ParsedTable, Sheet } from './table.ts';

/** What to write: tables, or a module whose default export makes `Sheet[]` of `input`, run in the thread that writes. */
export type Tables = Sheet | Sheet[] | { module: URL; input: unknown };

const worker = new URL('./write.worker.ts', import.meta.url);

/** A CSV file to answer with, written in a thread; several tables stand one below the other. */
export async function toCsv(name: string, tables: Tables, language: Language): Promise<FileAnswer> {
  const order: WriteOrder = { format: 'csv', language, ...sourceOf(tables) };
  return file(`${name}.csv`, 'text/csv; charset=utf-8', await runInWorker<WriteOrder, string>(worker, order));
}

/** An XLSX file to answer with, written in a thread. */
export async function toXlsx(name: string, tables: Tables): Promise<FileAnswer> {
  const order: WriteOrder = { format: 'xlsx', ...sourceOf(tables) };
  const content = await runInWorker<WriteOrder, Uint8Array>(worker, order);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return file(`${name}.xlsx`, type, Buffer.from(content.buffer, content.byteOffset, content.byteLength));
}

function sourceOf(tables: Tables): SheetSource {
  if ('module' in tables) return { module: tables.module.href, input: tables.input };
  return { sheets: [tables].flat() };
}
