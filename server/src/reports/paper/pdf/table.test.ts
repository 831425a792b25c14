import { describe, expect, it } from 'vitest';
import { Pen } from '../../../documents/index.ts';
import type { Section, Table } from '../paper.ts';
import { SheetPages } from './sheet-pages.ts';
import { writeTable } from './table.ts';

const section: Section = {
  name: '',
  title: '',
  subtitle: '',
  facts: [],
  tables: [],
  signatures: [],
  foot: '',
  pageText: '',
  qr: null,
};
const signatures = 80;

/** Writes so many people from a height of the first page; tells on which pages rows stood and where it ended. */
async function written(people: number, from: number, total: boolean, words: number) {
  const pen = await Pen.open({ title: '', author: '', language: 'kk', madeAt: 0, orientation: 'landscape' });
  const pages = new SheetPages(pen, section, null);
  pages.next();
  pages.y += from;
  const share = { title: 'Т', share: 1, numeric: false };
  const text = (at: number) => `x${at} ${'сөз '.repeat(words)}`;
  const table: Table = {
    title: 'Т',
    columns: [share, share, share, share, share, share],
    rows: Array.from({ length: people }, (_, at) => [text(at), '', '', '', '', '']),
    total: total ? ['Σ', '', '', '', '', ''] : null,
  };
  const rows: { page: number; text: string }[] = [];
  const write = pen.write.bind(pen);
  pen.write = (line, x, y) => {
    rows.push({ page: pen.doc.bufferedPageRange().count, text: line });
    write(line, x, y);
  };
  writeTable(pages, table, 'kk', signatures);
  return { pages, rows, page: pen.doc.bufferedPageRange().count };
}

describe('A table above lines to sign on', () => {
  it('ends on the page that has room for them, its last person and its total with it', async () => {
    for (const words of [1, 12])
      for (const total of [true, false])
        for (let people = 1; people <= 45; people += 4) {
          const { pages, rows, page } = await written(people, (people * 37) % 400, total, words);
          expect(pages.y + signatures).toBeLessThanOrEqual(pages.bottom);
          const pageOf = (start: string) => rows.find(({ text }) => text.startsWith(start))?.page;
          expect(pageOf(`x${people - 1} `)).toBe(page);
          if (total) expect(pageOf('Σ')).toBe(page);
        }
  });
});
