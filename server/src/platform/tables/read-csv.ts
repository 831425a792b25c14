import { parse } from 'csv-parse/sync';
import { decodeText } from './encoding.ts';
import { detectSeparator, takeSeparatorLine } from './separator.ts';

/** All records of a CSV file, empty ones included, so that row numbers stay those of a spreadsheet. */
export function readCsv(bytes: Buffer): { records: string[][]; encoding: string } {
  const decoded = decodeText(bytes);
  const { text, separator } = takeSeparatorLine(decoded.text);
  const records = parse(text, {
    delimiter: separator ?? detectSeparator(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  }) as string[][];
  return { records, encoding: decoded.encoding };
}
