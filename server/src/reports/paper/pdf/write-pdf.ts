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
    const last = section.tables.at(-1);
    for (const table of section.tables)
      writeTable(pages, table, paper.language, table === last ? signaturesHeight(section) : 0);
    writeSignatures(pages, section);
    pages.finish();
  }
  return pen.close();
}

const signatureHeight = 30;

function signaturesHeight({ signatures }: Section): number {
  return signatures.length > 0 ? 14 + signatures.length * signatureHeight : 0;
}

/** Lines to sign on, on the page on which what is signed ends. */
function writeSignatures(pages: SheetPages, section: Section): void {
  const { pen } = pages;
  pages.need(signaturesHeight(section));
  pages.y += 14;
  for (const { role, line } of section.signatures) {
    pen.use('regular', 8.5).write(role, page.left, pages.y);
    pen.doc
      .lineWidth(0.6)
      .strokeColor('black')
      .moveTo(page.left + 160, pages.y + 10)
      .lineTo(page.left + 560, pages.y + 10)
      .stroke();
    pen.use('regular', 6.5).write(line, page.left + 160, pages.y + 12);
    pages.y += signatureHeight;
  }
}
