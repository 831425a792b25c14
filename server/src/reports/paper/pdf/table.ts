import type { Language } from '@minber/shared/platform/text';
import { type Face, numberText } from '../../../documents/index.ts';
import type { Table } from '../paper.ts';
import { inner, page } from './page.ts';
import type { SheetPages } from './sheet-pages.ts';

const size = 7.2;
const lineHeight = 8.8;
const padding = 2.2;

interface Column {
  x: number;
  width: number;
  numeric: boolean;
  title: string;
}

/** A table over as many pages as it takes, its header on each of them; no text of it is cut. */
export function writeTable(pages: SheetPages, table: Table, language: Language): void {
  const columns = columnsOf(table);
  if (table.title) writeTitle(pages, table.title);
  const texts = (cells: Table['rows'][number]) =>
    cells.map((cell) => (typeof cell === 'number' ? numberText(cell, language) : (cell ?? '')));
  const header = wrapped(pages, columns, titlesOf(table), 'bold');
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
  pages.need(lineHeight * 5);
  begin();
  for (const { cells, face } of rowsOf(table)) {
    let lines = wrapped(pages, columns, texts(cells), face);
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
  pages.y += 8;
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

/** A row that is higher than this goes on over the next page. */
const linesOfAPage = Math.floor((page.height - page.top - page.bottom - 60) / lineHeight);

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
  pages.need(lineHeight * 7);
  pages.pen.use('bold', 9).write(title, page.left, pages.y);
  pages.y += 14;
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
  const height = lines.length * lineHeight + 2 * padding;
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
