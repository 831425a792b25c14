import { dayPart, neutraliseTyped, timeFormat, uniqueSheetNames } from '@minber/shared/platform/spreadsheet';
import writeExcelFile, { type Cell as ExcelCell, type Row } from 'write-excel-file/node';
import { almatyWall } from './almaty.ts';
import type { Cell, Column, Sheet } from './table.ts';

const dateFormat = 'dd.mm.yyyy hh:mm';
const decimalFormat = '0.0';

/** An XLSX file of one or more sheets; headings bold, header row filled and kept in view. */
export async function writeXlsx(sheets: Sheet[]): Promise<Buffer> {
  const names = uniqueSheetNames(sheets.map((sheet) => sheet.name));
  return writeExcelFile(
    sheets.map((sheet, at) => ({
      sheet: names[at],
      data: [
        ...(sheet.heading ?? []).map(
          (line): Row => [{ value: neutraliseTyped(line), type: String, fontWeight: 'bold' }],
        ),
        sheet.columns.map(headerCell),
        ...sheet.rows.map((row) => row.map((cell, column) => valueCell(cell, sheet.columns[column]))),
      ],
      columns: sheet.columns.map((column) => ({ width: column.width ?? Math.max(10, column.title.length + 2) })),
      stickyRowsCount: (sheet.heading?.length ?? 0) + 1,
      orientation: 'landscape' as const,
    })),
  ).toBuffer();
}

function headerCell(column: Column): ExcelCell {
  return {
    value: neutraliseTyped(column.title),
    type: String,
    fontWeight: 'bold',
    wrap: true,
    backgroundColor: '#e7eef7',
  };
}

function valueCell(cell: Cell, column: Column | undefined): ExcelCell {
  if (cell === null || cell === '') return null;
  const part = column?.format === 'time' && typeof cell === 'string' ? dayPart(cell) : undefined;
  if (part !== undefined) return { value: part, type: Number, format: timeFormat };
  if (typeof cell === 'string') return { value: neutraliseTyped(cell), type: String, wrap: true };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (cell instanceof Date) return { value: almatyWall(cell), type: Date, format: dateFormat };
  return { value: cell, type: Number, ...(column?.format === 'decimal' ? { format: decimalFormat } : {}) };
}
