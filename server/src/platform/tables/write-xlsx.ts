import { dayPart, neutraliseTyped, timeFormat, uniqueSheetNames } from '@minber/shared/platform/spreadsheet';
import { heightOf, linesIn, printSetup, sheetFont } from '@minber/shared/platform/spreadsheet-layout';
import writeExcelFile, { type Cell as ExcelCell, type Row } from 'write-excel-file/node';
import { almatyWall } from './almaty.ts';
import type { Cell, Column, Sheet } from './table.ts';

const dateFormat = 'dd.mm.yyyy hh:mm';
const decimalFormat = '0.0';
const dateWidth = 17;
/** Of a text, so that it does not touch the number before it. In characters. */
const indentWidth = 1.5;
const widths = { least: 8, most: 40 };

/** An XLSX file of one or more sheets; headings bold, header row filled and kept in view, printed on A4 across. */
export async function writeXlsx(sheets: Sheet[]): Promise<Buffer> {
  const names = uniqueSheetNames(sheets.map((sheet) => sheet.name));
  const printed = sheets.map(({ heading }, at) => ({ name: names[at] ?? '', titleRow: (heading?.length ?? 0) + 1 }));
  return writeExcelFile(
    sheets.map((sheet, at) => {
      const across = sheet.columns.map((column, index) => column.width ?? widthOf(column, sheet.rows, index));
      return {
        sheet: names[at],
        data: [
          ...(sheet.heading ?? []).map(
            (line): Row => [{ value: neutraliseTyped(line), type: String, fontWeight: 'bold' }],
          ),
          highEnough(sheet.columns.map(headerCell), across),
          ...sheet.rows.map((row) =>
            highEnough(
              row.map((cell, column) => valueCell(cell, sheet.columns[column])),
              across,
            ),
          ),
        ],
        columns: across.map((width) => ({ width })),
        stickyRowsCount: (sheet.heading?.length ?? 0) + 1,
        orientation: 'landscape' as const,
      };
    }),
    { ...sheetFont, features: [printSetup(printed)] },
  ).toBuffer();
}

/** As wide as the longest word of the title and what stands below it, within bounds. */
function widthOf({ title }: Column, rows: Cell[][], index: number): number {
  const words = title.split(' ').map((word) => Math.ceil(word.length * 1.15));
  const cells = rows.map((row) => lengthOf(row[index] ?? null));
  const longest = [...words, ...cells].reduce((most, one) => Math.max(most, one), 0);
  return Math.min(widths.most, Math.max(widths.least, longest + 2));
}

function lengthOf(cell: Cell): number {
  return cell instanceof Date ? dateWidth : String(cell ?? '').length;
}

function highEnough(row: ExcelCell[], across: number[]): Row {
  const lines = row.map((cell, at) =>
    typeof cell === 'object' && cell !== null && 'wrap' in cell && cell.wrap
      ? linesIn(
          String(cell.value ?? ''),
          (across[at] ?? widths.least) - indentWidth,
          cell.fontWeight === 'bold' ? 'bold' : 'regular',
        )
      : 1,
  );
  const height = heightOf(lines.reduce((most, one) => Math.max(most, one), 1));
  const holder = row.findIndex((cell) => cell !== null);
  return row.map((cell, at) => (at === holder && typeof cell === 'object' && cell ? { ...cell, height } : cell));
}

function headerCell(column: Column): ExcelCell {
  return {
    value: neutraliseTyped(column.title),
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    backgroundColor: '#e7eef7',
  };
}

function valueCell(cell: Cell, column: Column | undefined): ExcelCell {
  if (cell === null || cell === '') return null;
  const part = column?.format === 'time' && typeof cell === 'string' ? dayPart(cell) : undefined;
  const alignVertical = 'top' as const;
  if (part !== undefined) return { value: part, type: Number, format: timeFormat, alignVertical };
  if (typeof cell === 'string')
    return { value: neutraliseTyped(cell), type: String, wrap: true, align: 'left', indent: 1, alignVertical };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean, alignVertical };
  if (cell instanceof Date) return { value: almatyWall(cell), type: Date, format: dateFormat, alignVertical };
  const format = column?.format === 'decimal' ? { format: decimalFormat } : {};
  return { value: cell, type: Number, alignVertical, ...format };
}
