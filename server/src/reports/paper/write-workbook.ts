import { dayPart, neutraliseTyped, timeFormat, uniqueSheetNames } from '@minber/shared/platform/spreadsheet';
import { heightOf, linesIn, printSetup, sheetFont } from '@minber/shared/platform/spreadsheet-layout';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import { type Grid, gridOf } from './grid.ts';
import type { Paper, Section, Table } from './paper.ts';
import { steadyZip } from './steady-zip.ts';

type ObjectCell = NonNullable<Cell> & object;

/** An XLSX file with a tab for every section, set up to be printed on A4; the same paper gives the same bytes. */
export async function writeWorkbook({ sections, watermark }: Paper): Promise<Uint8Array> {
  const names = uniqueSheetNames(sections.map(({ name }) => name));
  const sheets = sections.map((section, at) => {
    const grid = gridOf(section.tables);
    const titleRow = titleRowOf(section);
    return {
      sheet: names[at] ?? '',
      data: rowsOf(section, watermark, grid),
      columns: grid.widths.map((width) => ({ width })),
      ...(titleRow !== null && { stickyRowsCount: titleRow }),
      orientation: 'landscape' as const,
    };
  });
  const printed = sections.map((section, at) => ({
    name: names[at] ?? '',
    titleRow: titleRowOf(section),
    foot: { text: section.foot, page: section.pageText },
  }));
  const bytes = await writeExcelFile(sheets, { ...sheetFont, features: [printSetup(printed)] }).toBuffer();
  return steadyZip(bytes);
}

function rowsOf(section: Section, watermark: string | null, grid: Grid): Row[] {
  const heading: Row[] = [
    ...(watermark ? [[bold(watermark)]] : []),
    [bold(section.title)],
    ...section.facts.map(({ label, value }): Row => [text(`${label}: ${value}`)]),
    // A draft says at its top already what it is.
    ...(watermark ? [] : [[text(section.foot)]]),
  ];
  const tables = section.tables.flatMap((table) => [[], ...tableRows(table, grid)] as Row[]);
  const signatures = section.signatures.flatMap(({ role, line }): Row[] => [
    [],
    [text(`${role}: ______________________________ (${line})`)],
  ]);
  return [...heading, ...tables, ...signatures];
}

/** Counted from 1: the row of the titles, kept in view and printed on every page. Those of one of several tables say nothing of the others. */
function titleRowOf({ facts, tables: [table, ...others] }: Section): number | null {
  if (!table || others.length > 0) return null;
  return facts.length + (table.title ? 1 : 0) + 4;
}

function tableRows(table: Table, grid: Grid): Row[] {
  const { title, columns, rows, total } = table;
  const spans = grid.spansOf(table);
  const placed = (cells: ObjectCell[]) => onGrid(cells, spans, grid.widths);
  return [
    ...(title ? [[bold(title)]] : []),
    placed(columns.map((column) => ({ ...bold(column.title), ...framed, wrap: true, backgroundColor: '#e7eef7' }))),
    ...rows.map((cells) => placed(cells.map((cell) => ({ ...written(cell), ...framed })))),
    ...(total ? [placed(total.map((cell) => ({ ...written(cell), ...framed, fontWeight: 'bold' as const })))] : []),
  ];
}

/** Each cell over its columns of the grid, the row so high that every wrapped cell shows all of its text. */
function onGrid(cells: ObjectCell[], spans: number[], widths: number[]): Row {
  let [column, lines] = [0, 1];
  const row = cells.flatMap((cell, at): Row => {
    const columnSpan = spans[at] ?? 1;
    const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
    column += columnSpan;
    lines = Math.max(lines, linesOf(cell, width));
    return [columnSpan > 1 ? { ...cell, columnSpan } : cell, ...Array.from({ length: columnSpan - 1 }, () => null)];
  });
  const [first, ...others] = row;
  return typeof first === 'object' && first ? [{ ...first, height: heightOf(lines) }, ...others] : row;
}

function linesOf(cell: ObjectCell, width: number): number {
  if (!('wrap' in cell) || !cell.wrap) return 1;
  return linesIn(String(cell.value ?? ''), width - indentWidth, cell.fontWeight === 'bold' ? 'bold' : 'regular');
}

/** Of a text, so that it does not touch the number before it. In characters. */
const indentWidth = 1.5;
const framed = { borderStyle: 'thin' as const, borderColor: '#777777', alignVertical: 'top' as const };

function written(cell: string | number | null): ObjectCell {
  if (typeof cell === 'number') return { value: cell, type: Number };
  const part = dayPart(cell ?? '');
  if (part !== undefined) return { value: part, type: Number, format: timeFormat };
  return { value: neutraliseTyped(cell ?? ''), type: String, wrap: true, align: 'left', indent: 1 };
}

function text(value: string) {
  return { value: neutraliseTyped(value), type: String };
}

function bold(value: string) {
  return { value: neutraliseTyped(value), type: String, fontWeight: 'bold' as const };
}
