import type { Language } from '@minber/shared/platform/text';
import { type Face, numberText } from '../../../documents/index.ts';
import type { Table } from '../paper.ts';
import { inner, page } from './page.ts';
import type { SheetPages } from './sheet-pages.ts';

const size = 7.2;
const lineHeight = 8.8;
const padding = 2.8;
const titleHeight = 14;
const gapBelow = 8;

interface Column {
  x: number;
  width: number;
  numeric: boolean;
  title: string;
}

/**
 * A table over as many pages as it takes, its header on each of them; no text of it is cut. With `below` its last row
 * (and the total) stand on a page with room for so much more, so that what follows is never left alone.
 */
export function writeTable(pages: SheetPages, table: Table, language: Language, below = 0): void {
  const columns = columnsOf(table);
  const texts = (cells: Table['rows'][number]) =>
    cells.map((cell) => (typeof cell === 'number' ? numberText(cell, language) : (cell ?? '')));
  const header = wrapped(pages, columns, titlesOf(table), 'bold');
  const rows = rowsOf(table).map(({ cells, face }) => ({ face, lines: wrapped(pages, columns, texts(cells), face) }));
  const endAt = Math.max(0, rows.length - (table.total ? 2 : 1));
  const ending = rows.slice(endAt).reduce((sum, { lines }) => sum + heightOf(lines), gapBelow + below);
  const beginning = (table.title ? titleHeight : 0) + heightOf(header);
  pages.need(beginning + (endAt === 0 ? Math.min(ending, capacity) : lineHeight * 5));
  if (table.title) writeTitle(pages, table.title);
  let top = 0;
  const begin = () => {
    top = pages.y;
    writeRow(pages, columns, header, 'bold', '#e7eef7');
  };
  const turn = () => {
    rule(pages, columns, top);
    pages.next();
    begin();
  };
  begin();
  for (const [at, { face, lines: all }] of rows.entries()) {
    if (at === endAt && at > 0 && ending <= capacity && pages.y + ending > pages.bottom) turn();
    let lines = all;
    while (lines.length > 0) {
      const room = Math.floor((pages.bottom - pages.y - 2 * padding) / lineHeight);
      const fits = lines.length <= room;
      if (!fits && (lines.length <= linesOfAPage || room <= 3)) {
        turn();
        continue;
      }
      writeRow(pages, columns, lines.slice(0, room), face, face === 'bold' ? '#f3f3f3' : null);
      lines = lines.slice(room);
    }
  }
  rule(pages, columns, top);
  pages.y += gapBelow;
}

function heightOf(lines: string[][]): number {
  return lines.length * lineHeight + 2 * padding;
}

function titlesOf({ columns }: Table): string[] {
  return columns.map(({ title }) => title);
}

function rowsOf({ rows, total }: Table): { cells: Table['rows'][number]; face: Face }[] {
  const last = total ? [{ cells: total, face: 'bold' as const }] : [];
  return [...rows.map((cells) => ({ cells, face: 'regular' as const })), ...last];
}

/** The frame and the upright lines between the columns, from `top` down to where the next row would stand. */
function rule(pages: SheetPages, columns: Column[], top: number): void {
  const { doc } = pages.pen;
  doc
    .lineWidth(0.4)
    .strokeColor('#777777')
    .rect(page.left, top, inner, pages.y - top);
  for (const { x } of columns.slice(1)) doc.moveTo(x, top).lineTo(x, pages.y);
  doc.stroke();
}

/** What a page holds besides the running head and a header. */
const capacity = page.height - page.top - page.bottom - 60;
/** A row that is higher than this goes on over the next page. */
const linesOfAPage = Math.floor(capacity / lineHeight);

function columnsOf({ columns }: Table): Column[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x = page.left;
  return columns.map(({ title, share, numeric }) => {
    const width = (inner * share) / whole;
    const column = { x, width, numeric, title };
    x += width;
    return column;
  });
}

function writeTitle(pages: SheetPages, title: string): void {
  pages.pen.use('bold', 9).write(title, page.left, pages.y);
  pages.y += titleHeight;
}

/** The lines of a row: each holds one text per column. */
function wrapped(pages: SheetPages, columns: Column[], texts: string[], face: Face): string[][] {
  pages.pen.use(face, size);
  const cells = columns.map(({ width }, at) => pages.pen.wrap(texts[at] ?? '', width - 2 * padding));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => cells.map((lines) => lines[line] ?? ''));
}

function writeRow(pages: SheetPages, columns: Column[], lines: string[][], face: Face, fill: string | null): void {
  const { pen, y } = pages;
  const { doc } = pen;
  const height = heightOf(lines);
  if (fill) doc.rect(page.left, y, inner, height).fill(fill).fillColor('black');
  doc
    .lineWidth(0.4)
    .strokeColor('#777777')
    .moveTo(page.left, y)
    .lineTo(page.left + inner, y)
    .stroke();
  pen.use(face, size);
  for (const [at, line] of lines.entries()) {
    const top = y + padding + at * lineHeight;
    for (const [index, text] of line.entries()) {
      const column = columns[index];
      if (!column || text === '') continue;
      if (column.numeric) pen.writeRight(text, column.x + column.width - padding, top);
      else pen.write(text, column.x + padding, top);
    }
  }
  pages.y = y + height;
}
