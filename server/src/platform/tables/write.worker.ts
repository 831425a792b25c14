import type { Language } from '@minber/shared/platform/text';
import type { Sheet } from './table.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export type WriteOrder = { format: 'csv'; sheets: Sheet[]; language: Language } | { format: 'xlsx'; sheets: Sheet[] };

export default async function write(order: WriteOrder): Promise<string | Uint8Array> {
  return order.format === 'csv' ? writeCsv(order.sheets, order.language) : await writeXlsx(order.sheets);
}
