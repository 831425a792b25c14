import { readSheet } from 'read-excel-file/node';
import { tableLimits } from './table.ts';
import { refuseZipBomb } from './zip.ts';

/** Rows of the first sheet as texts; dates become `yyyy-mm-dd`. */
export async function readXlsx(bytes: Buffer): Promise<string[][]> {
  refuseZipBomb(bytes, tableLimits.unpackedBytes);
  const rows = await readSheet(bytes);
  return rows.map((row) => row.map(textOf));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
