import { fail } from '../errors.ts';
import { runInWorker } from '../worker.ts';
import type { ReadResult } from './read.worker.ts';
import { type ParsedTable, tableLimits } from './table.ts';

const timeoutMs = 20_000;

/**
 * Reads an uploaded CSV or XLSX file (known by its content, not its name) in a thread with limits. Encoding and
 * separator are detected. Throws `table.unreadable`, `table.empty` or `table.tooLarge`.
 */
export async function parseTable(content: Buffer): Promise<ParsedTable> {
  if (content.length === 0) fail('table.empty');
  let result: ReadResult;
  try {
    result = await runInWorker<Uint8Array, ReadResult>(
      new URL('./read.worker.ts', import.meta.url),
      content,
      timeoutMs,
    );
  } catch {
    fail('table.unreadable');
  }
  if ('table' in result) return result.table;
  fail(result.refused, { params: { rows: tableLimits.rows, columns: tableLimits.columns } });
}
