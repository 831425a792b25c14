import { drawQr } from '../../../documents/index.ts';
import type { Fact, Section } from '../paper.ts';
import { inner, page } from './page.ts';
import type { SheetPages } from './sheet-pages.ts';

const qrSize = 66;
const size = 8;
const lineHeight = 10.2;
const gap = 14;

/** What stands above the first table: title, facts in two columns where they are short, and the QR. */
export async function writeHead(pages: SheetPages, { title, facts, qr }: Section): Promise<void> {
  const { pen } = pages;
  const width = qr ? inner - qrSize - gap : inner;
  if (qr) await drawQr(pen, qr, { x: page.width - page.right - qrSize, y: pages.y, size: qrSize });
  const qrBottom = pages.y + (qr ? qrSize + 6 : 0);
  pen.use('bold', 14).write(title, page.left, pages.y);
  pages.y += 20;
  const half = (width - gap) / 2;
  const waiting: Fact[] = [];
  for (const fact of facts) {
    if (!fitsIn(pages, fact, half)) {
      flush(pages, waiting.splice(0), half);
      pages.y += writeFact(pages, fact, page.left, pages.y, width);
      continue;
    }
    waiting.push(fact);
    if (waiting.length === 2) flush(pages, waiting.splice(0), half);
  }
  flush(pages, waiting, half);
  pages.y = Math.max(pages.y + 6, qrBottom);
}

function flush(pages: SheetPages, facts: Fact[], width: number): void {
  const heights = facts.map((fact, at) => writeFact(pages, fact, page.left + at * (width + gap), pages.y, width));
  pages.y += Math.max(0, ...heights);
}

function fitsIn({ pen }: SheetPages, { label, value }: Fact, width: number): boolean {
  return pen.use('bold', size).widthOf(`${label}: `) + pen.use('regular', size).widthOf(value) <= width;
}

/** Writes the label in bold and the value after it, its further lines below; returns the height. */
function writeFact({ pen }: SheetPages, { label, value }: Fact, x: number, y: number, width: number): number {
  const text = `${label}: `;
  const indent = pen.use('bold', size).widthOf(text);
  pen.write(text, x, y);
  pen.use('regular', size);
  const lines = pen.wrap(value, width - indent);
  for (const [at, line] of lines.entries()) pen.write(line, x + indent, y + at * lineHeight);
  return lines.length * lineHeight;
}
