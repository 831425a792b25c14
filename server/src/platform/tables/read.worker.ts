import { restore } from './formula.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type ParsedTable, tableLimits } from './table.ts';

export type ReadResult = { table: ParsedTable } | { refused: 'table.unreadable' | 'table.empty' | 'table.tooLarge' };

/** Runs in a thread of its own: a hostile file costs only that thread. */
export default async function read(content: Uint8Array): Promise<ReadResult> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  let records: string[][];
  let encoding = 'xlsx';
  try {
    if (isZip(bytes)) records = await readXlsx(bytes);
    else if (isBinary(bytes)) return { refused: 'table.unreadable' };
    else ({ records, encoding } = readCsv(bytes));
  } catch {
    return { refused: 'table.unreadable' };
  }
  const filled = records
    .map((cells, at) => ({ row: at + 1, cells: cells.map(clean) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rows] = filled;
  if (!header || rows.length === 0) return { refused: 'table.empty' };
  if (rows.length > tableLimits.rows || filled.some(({ cells }) => cells.length > tableLimits.columns))
    return { refused: 'table.tooLarge' };
  return { table: { header: header.cells, rows, encoding } };
}

function clean(cell: string): string {
  return restore(
    cell
      .slice(0, tableLimits.cellLength)
      .replace(/\u00a0/g, ' ')
      .trim(),
  ).normalize('NFC');
}

function isZip(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;
}

/** The old Excel format and other documents that are neither text nor XLSX. */
function isBinary(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 8).toString('hex');
  return start.startsWith('d0cf11e0') || start.startsWith('25504446');
}
