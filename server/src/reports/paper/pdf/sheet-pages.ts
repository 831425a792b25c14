import type { Pen } from '../../../documents/index.ts';
import type { Section } from '../paper.ts';
import { inner, page } from './page.ts';

const grey = '#555555';

/** The pages of one section: where to write next, and a new page with its running head when there is no more room. */
export class SheetPages {
  readonly pen: Pen;
  readonly #section: Section;
  readonly #watermark: string | null;
  readonly #pages: number[] = [];
  y = page.top;

  constructor(pen: Pen, section: Section, watermark: string | null) {
    this.pen = pen;
    this.#section = section;
    this.#watermark = watermark;
  }

  get bottom(): number {
    return page.height - page.bottom;
  }

  /** Room for so much on this page, else a new one. True when a new one was begun. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom) return false;
    this.next();
    return true;
  }

  next(): void {
    const { doc } = this.pen;
    doc.addPage();
    this.#pages.push(doc.bufferedPageRange().count - 1);
    if (this.#watermark) this.#writeAcross(this.#watermark);
    this.y = page.top;
    if (this.#pages.length === 1) return;
    this.pen.use('regular', 7);
    const [line = ''] = this.pen.wrap(this.#section.subtitle, inner);
    doc.fillColor(grey);
    this.pen.write(line, page.left, this.y);
    doc.fillColor('black');
    this.y += 13;
  }

  /** Foots, once it is known how many pages there are. */
  finish(): void {
    const { doc } = this.pen;
    const { foot, pageText } = this.#section;
    for (const [at, index] of this.#pages.entries()) {
      doc.switchToPage(index);
      const y = page.height - page.bottom + 12;
      doc
        .lineWidth(0.4)
        .strokeColor('#999999')
        .moveTo(page.left, y - 4)
        .lineTo(page.width - page.right, y - 4)
        .stroke();
      doc.fillColor(grey);
      this.pen.use('regular', 7).write(foot, page.left, y);
      const count = { page: at + 1, pages: this.#pages.length };
      this.pen.writeRight(
        pageText.replace(/\{(page|pages)\}/g, (_, name: 'page' | 'pages') => String(count[name])),
        page.width - page.right,
        y,
      );
      doc.fillColor('black');
    }
  }

  #writeAcross(text: string): void {
    const { doc } = this.pen;
    const origin: [number, number] = [page.width / 2, page.height / 2];
    doc.save().rotate(-28, { origin }).fillColor('#ececec');
    this.pen.use('bold', 150);
    this.pen.write(text, page.width / 2 - this.pen.widthOf(text) / 2, page.height / 2 - 100);
    doc.restore().fillColor('black');
  }
}
