import { inLanguage } from '@minber/shared/platform/text';
import { drawQr, filled, longDateText, Pen } from '../../documents/index.ts';
import { gap, questionStrips, type Strip } from './lines.ts';
import type { PaperOrder, PaperSheet } from './order.ts';
import { pageBottom, pageLeft, pageRight, pageTop, pageWidth } from './page.ts';
import { paperWords } from './words.ts';

const qrSize = 74;
/** A block higher than this share of a page may be cut between its strips. */
const wholeAtMost = 0.6;

/** All papers of an order, one after the other, each on pages of its own. */
export async function drawPapers(order: PaperOrder): Promise<Uint8Array> {
  const { language, title, cohortTitle, madeAt, sheets } = order;
  const pen = await Pen.open({
    title: inLanguage(title, language),
    author: inLanguage(cohortTitle, language),
    ...{ language, madeAt, orientation: 'portrait' },
  });
  let pages = 0;
  for (const sheet of sheets) {
    const from = pages;
    pages += await drawSheet(pen, order, sheet);
    writeFooters(pen, order, sheet, from, pages);
  }
  return pen.close();
}

/** Answers how many pages it took. */
async function drawSheet(pen: Pen, order: PaperOrder, sheet: PaperSheet): Promise<number> {
  pen.doc.addPage();
  let pages = 1;
  let y = await drawHead(pen, order, sheet);
  const nextPage = () => {
    pen.doc.addPage();
    pages += 1;
    y = pageTop;
  };
  const put = (strips: Strip[]) => {
    const height = strips.reduce((sum, strip) => sum + strip.height, 0);
    if (y + height > pageBottom && height <= (pageBottom - pageTop) * wholeAtMost) nextPage();
    for (const strip of strips) {
      if (y + strip.height > pageBottom) nextPage();
      strip.draw(pen, y);
      y += strip.height;
    }
  };
  for (const [at, question] of sheet.questions.entries()) put(questionStrips(pen, question, at + 1, order.language));
  put([gap(1)]);
  return pages;
}

/** Whose paper it is, its number and its QR. Answers where the questions begin. */
async function drawHead(pen: Pen, order: PaperOrder, sheet: PaperSheet): Promise<number> {
  const { language, title, cohortTitle, hallName, timeLimitMinutes, madeAt } = order;
  const words = paperWords[language];
  const width = pageWidth - qrSize - 20;
  await drawQr(pen, sheet.link, { x: pageRight - qrSize, y: pageTop, size: qrSize });
  pen.use('bold', 11).writeRight(filled(words.paper, { number: sheet.number }), pageRight, pageTop + qrSize + 6);
  let y = pageTop;
  const write = (text: string, face: 'regular' | 'bold', size: number) => {
    for (const line of pen.use(face, size).wrap(text, width)) {
      pen.use(face, size).write(line, pageLeft, y);
      y += size * 1.3;
    }
  };
  write(inLanguage(title, language), 'bold', 15);
  write(inLanguage(cohortTitle, language), 'regular', 10);
  y += 6;
  write(sheet.personName, 'bold', 13);
  write(sheet.personDetails, 'regular', 9);
  write(`${words.hall}: ${inLanguage(hallName, language)}`, 'regular', 9);
  const limit = timeLimitMinutes === null ? '' : ` · ${filled(words.limit, { minutes: timeLimitMinutes })}`;
  write(`${words.day}: ${longDateText(madeAt, language)}${limit}`, 'regular', 9);
  y = Math.max(y, pageTop + qrSize + 24) + 4;
  pen.use('regular', 9).write(`${words.signature}: `, pageLeft, y);
  const from = pageLeft + pen.widthOf(`${words.signature}: `);
  pen.doc
    .lineWidth(0.5)
    .moveTo(from, y + 10)
    .lineTo(from + 160, y + 10)
    .stroke();
  y += 20;
  for (const line of pen.use('regular', 9).wrap(words.how, pageWidth)) {
    pen.use('regular', 9).write(line, pageLeft, y);
    y += 12;
  }
  pen.doc
    .lineWidth(0.8)
    .moveTo(pageLeft, y + 3)
    .lineTo(pageRight, y + 3)
    .stroke();
  return y + 8;
}

/** A loose page still says whose it is. */
function writeFooters(pen: Pen, { language }: PaperOrder, sheet: PaperSheet, from: number, to: number): void {
  for (let page = from; page < to; page += 1) {
    pen.doc.switchToPage(page);
    pen.doc.fillColor('#5b6875');
    const values = { number: sheet.number, name: sheet.personName, page: page - from + 1, pages: to - from };
    pen.use('regular', 8).write(filled(paperWords[language].page, values), pageLeft, pageBottom + 20);
    pen.doc.fillColor('black');
  }
}
