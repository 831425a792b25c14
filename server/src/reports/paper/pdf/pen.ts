import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Paper } from '../paper.ts';

const require = createRequire(import.meta.url);
const fonts = {
  regular: require.resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf'),
};
export type Face = keyof typeof fonts;

/** A4 on its side, in points, with margins that every office printer can print. */
export const page = { width: 841.89, height: 595.28, left: 28, right: 28, top: 26, bottom: 40 };
export const inner = page.width - page.left - page.right;

/** Writes lines of text where it is told; knows how wide words are. */
export class Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly #widths = new Map<string, number>();
  #face: Face = 'regular';
  #size = 8;

  constructor({ title, author, language, madeAt }: Paper) {
    const at = new Date(madeAt);
    this.doc = new PDFDocument({
      size: 'A4',
      layout: 'landscape',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      lang: language,
      displayTitle: true,
      info: { Title: title, Author: author, Creator: 'Minber', Producer: 'Minber', CreationDate: at, ModDate: at },
    });
    for (const [name, path] of Object.entries(fonts)) this.doc.registerFont(name, path);
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
      if (part !== '' && used + wide > width) {
        parts.push(part);
        part = '';
        used = 0;
      }
      part += character;
      used += wide;
    }
    return [...parts, part];
  }
}
