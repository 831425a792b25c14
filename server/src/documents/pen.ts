import type { Language } from '@minber/shared/platform/text';
import { type Face, openFonts } from './fonts.ts';

/** What a PDF says of itself; the same with the same drawing gives the same bytes. */
export interface PdfInfo {
  title: string;
  author: string;
  language: Language;
  madeAt: number;
  orientation: 'landscape' | 'portrait';
}

/** Writes lines of text on A4 where it is told; knows how wide words are. Pages are the caller's to add. */
export class Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly #widths = new Map<string, number>();
  readonly #bytes: Promise<Uint8Array>;
  #face: Face = 'regular';
  #size = 8;

  private constructor(doc: PDFKit.PDFDocument) {
    this.doc = doc;
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    this.#bytes = new Promise((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))));
  }

  /** The library is loaded with the first document: a server that draws none does without it. */
  static async open({ title, author, language, madeAt, orientation }: PdfInfo): Promise<Pen> {
    const { default: PDFDocument } = await import('pdfkit');
    const at = new Date(madeAt);
    const doc = new PDFDocument({
      size: 'A4',
      layout: orientation,
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      lang: language,
      displayTitle: true,
      info: { Title: title, Author: author, Creator: 'Minber', Producer: 'Minber', CreationDate: at, ModDate: at },
      // Its own would be read from a file for every document.
      font: '',
    });
    for (const [face, font] of Object.entries(await openFonts())) doc.registerFont(face, font as never);
    return new Pen(doc);
  }

  /** Closes the document; nothing can be written after. */
  close(): Promise<Uint8Array> {
    this.doc.end();
    return this.#bytes;
  }

  use(face: Face, size: number): this {
    this.#face = face;
    this.#size = size;
    this.doc.font(face).fontSize(size);
    return this;
  }

  /** One line with its left end at `x` and its top at `y`. */
  write(text: string, x: number, y: number): void {
    if (text !== '') this.doc.text(text, x, y, { lineBreak: false });
  }

  writeRight(text: string, right: number, y: number): void {
    this.write(text, right - this.widthOf(text), y);
  }

  widthOf(text: string): number {
    const key = `${this.#face}/${this.#size}/${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.doc.font(this.#face).fontSize(this.#size).widthOfString(text);
      this.#widths.set(key, width);
    }
    return width;
  }

  /** The text in lines no wider than `width`; a word that is wider is broken. At least one line. */
  wrap(text: string, width: number): string[] {
    return text.split('\n').flatMap((paragraph) => this.#wrapParagraph(paragraph, width));
  }

  #wrapParagraph(text: string, width: number): string[] {
    const space = this.widthOf(' ');
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const word of text.split(/\s+/).flatMap((whole) => this.#broken(whole, width))) {
      const wide = this.widthOf(word);
      if (line !== '' && used + space + wide > width) {
        lines.push(line);
        line = '';
      }
      used = line === '' ? wide : used + space + wide;
      line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  }

  #broken(word: string, width: number): string[] {
    if (this.widthOf(word) <= width) return [word];
    const parts: string[] = [];
    let part = '';
    let used = 0;
    for (const character of word) {
      const wide = this.widthOf(character);
      while (part !== '' && used + wide > width) {
        // Behind a hyphen where there is one: double surnames are long.
        const hyphen = part.lastIndexOf('-') + 1;
        const end = hyphen > 0 ? hyphen : part.length;
        parts.push(part.slice(0, end));
        part = part.slice(end);
        used = part === '' ? 0 : this.widthOf(part);
      }
      part += character;
      used += wide;
    }
    return [...parts, part];
  }
}
