import { dayPart, neutraliseTyped, timeFormat, uniqueSheetNames } from '@minber/shared/platform/spreadsheet';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import type { Paper, Section, Table } from './paper.ts';
import { printSetup } from './print-setup.ts';
import { steadyZip } from './steady-zip.ts';

/** An XLSX file with a tab for every section, set up to be printed on A4; the same paper gives the same bytes. */
export async function writeWorkbook({ sections, watermark }: Paper): Promise<Uint8Array> {
  const names = uniqueSheetNames(sections.map(({ name }) => name));
  const sheets = sections.map((section, at) => ({
    sheet: names[at] ?? '',
    data: rowsOf(section, watermark, widthsOf(section)),
    columns: widthsOf(section),
    // Where several tables stand on a tab the titles of the first say nothing of the others.
    ...(section.tables.length === 1 && { stickyRowsCount: headerRow(section, watermark) }),
    orientation: 'landscape' as const,
  }));
  const headers = sections.map((section) => headerRow(section, watermark));
  const features = [printSetup(names, headers, sections)];
  const bytes = await writeExcelFile(sheets, { fontFamily: 'Arial', fontSize, features }).toBuffer();
  return steadyZip(bytes);
}

const charactersAcross = 190;
/** Points. Without a size and a height of its own a row of wrapped text is one line high in LibreOffice. */
const fontSize = 10;
const lineHeight = 13;

/** The first table is the widest: its columns are the tab's. */
function widthsOf({ tables }: Section): { width: number }[] {
  const columns = tables[0]?.columns ?? [];
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => ({ width: Math.max(5, Math.round((share / whole) * charactersAcross)) }));
}

function rowsOf(section: Section, watermark: string | null, widths: { width: number }[]): Row[] {
  const heading: Row[] = [
    ...(watermark ? [[bold(watermark)]] : []),
    [bold(section.title)],
    ...section.facts.map(({ label, value }): Row => [text(`${label}: ${value}`)]),
  ];
  const tables = section.tables.flatMap(
    (table) => [[], ...tableRows(table).map((row) => highEnough(row, widths))] as Row[],
  );
  const signatures = section.signatures.map(
    ({ role, line }): Row => [text(`${role}: ______________________________ (${line})`)],
  );
  return [...heading, ...tables, [], ...signatures, [], [text(section.foot)]];
}

/** Counted from 1: the row of the first table's titles, repeated on every printed page. */
function headerRow({ facts, tables }: Section, watermark: string | null): number {
  return facts.length + (watermark ? 1 : 0) + (tables[0]?.title ? 1 : 0) + 3;
}

function tableRows({ title, columns, rows, total }: Table): Row[] {
  return [
    ...(title ? [[bold(title)]] : []),
    columns.map((column) => ({ ...bold(column.title), ...framed, wrap: true, backgroundColor: '#e7eef7' })),
    ...rows.map((cells): Row => cells.map((cell) => ({ ...written(cell), ...framed }))),
    ...(total ? [total.map((cell) => ({ ...written(cell), ...framed, fontWeight: 'bold' as const }))] : []),
  ];
}

/** So high that every wrapped cell shows all of its text. */
function highEnough(row: Row, widths: { width: number }[]): Row {
  const lines = row.map((cell, at) => linesOf(cell, widths[at]?.width ?? 10));
  const height = Math.max(1, ...lines) * lineHeight + 2;
  return row.map((cell, at) => (at === 0 && typeof cell === 'object' && cell ? { ...cell, height } : cell));
}

function linesOf(cell: Row[number], width: number): number {
  if (typeof cell !== 'object' || cell === null || !('wrap' in cell) || !cell.wrap) return 1;
  const bold = cell.fontWeight === 'bold' ? 1.05 : 0.92;
  let [lines, filled] = [1, 0];
  for (const word of String(cell.value ?? '').split(' ')) {
    const letters = (word.length + 1) * bold;
    if (filled > 0 && filled + letters > width) [lines, filled] = [lines + 1, 0];
    filled += letters;
  }
  return lines;
}

const framed = { borderStyle: 'thin' as const, borderColor: '#777777', alignVertical: 'top' as const };

function written(cell: string | number | null): NonNullable<Cell> & object {
  if (typeof cell === 'number') return { value: cell, type: Number };
  const part = dayPart(cell ?? '');
  if (part !== undefined) return { value: part, type: Number, format: timeFormat };
  return { value: neutraliseTyped(cell ?? ''), type: String, wrap: true };
}

function text(value: string) {
  return { value: neutraliseTyped(value), type: String };
}

function bold(value: string) {
  return { value: neutraliseTyped(value), type: String, fontWeight: 'bold' as const };
}
