import { Pen } from '../../../documents/index.ts';
import type { Paper, Section } from '../paper.ts';
import { writeHead } from './head.ts';
import { page } from './page.ts';
import { SheetPages } from './sheet-pages.ts';
import { writeTable } from './table.ts';

/** A PDF on A4, its fonts inside it; the same paper gives the same bytes. */
export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const pen = await Pen.open({ ...paper, orientation: 'landscape' });
  for (const section of paper.sections) {
    const pages = new SheetPages(pen, section, paper.watermark);
    pages.next();
    await writeHead(pages, section);
    for (const table of section.tables) writeTable(pages, table, paper.language);
    writeSignatures(pages, section);
    pages.finish();
  }
  return pen.close();
}

/** Lines to sign on, never torn from each other. */
function writeSignatures(pages: SheetPages, { signatures }: Section): void {
  const { pen } = pages;
  pages.need(20 + signatures.length * 30);
  pages.y += 14;
  for (const { role, line } of signatures) {
    pen.use('regular', 8.5).write(role, page.left, pages.y);
    pen.doc
      .lineWidth(0.6)
      .strokeColor('black')
      .moveTo(page.left + 160, pages.y + 10)
      .lineTo(page.left + 560, pages.y + 10)
      .stroke();
    pen.use('regular', 6.5).write(line, page.left + 160, pages.y + 12);
    pages.y += 30;
  }
}
