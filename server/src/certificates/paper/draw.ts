import { fillIn, type Layout, type LayoutElement, pageOf } from '@minber/shared/certificates/layout';
import { inLanguage } from '@minber/shared/platform/text';
import { drawQr, Pen } from '../../documents/index.ts';
import type { Design, Sheet } from './order.ts';
import { writeIn } from './write-in.ts';

const pointsAMm = 72 / 25.4;

type Of<K extends LayoutElement['kind']> = Extract<LayoutElement, { kind: K }>;
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One page of A4 with everything its layout asks for. */
export async function drawSheet(sheet: Sheet, { layout, images }: Design): Promise<Uint8Array> {
  const { title, author, language, madeAt } = sheet;
  const pen = await Pen.open({ title, author, language, madeAt, orientation: layout.orientation });
  pen.doc.addPage();
  drawFrame(pen, layout);
  for (const element of layout.elements) await drawElement(pen, element, sheet, images);
  if (sheet.stamp) drawStamp(pen, layout, sheet.stamp);
  if (sheet.watermark) drawAcross(pen, layout, sheet.watermark);
  return pen.close();
}

async function drawElement(pen: Pen, element: LayoutElement, sheet: Sheet, images: Design['images']): Promise<void> {
  const box = inPoints(element);
  switch (element.kind) {
    case 'text':
      return writeIn(pen, box, fillIn(inLanguage(element.text, sheet.language), sheet.fields), element);
    case 'image':
      return drawImage(pen, box, element.imageId ? images[element.imageId] : undefined);
    case 'signature':
      return drawSignature(pen, element, sheet, images);
    case 'qr': {
      const size = Math.min(box.width, box.height);
      return drawQr(pen, sheet.link, { x: box.x + (box.width - size) / 2, y: box.y, size });
    }
    case 'bar':
      pen.doc.rect(box.x, box.y, box.width, box.height).fill(element.colour).fillColor('black');
  }
}

/** The role before the line, the name after it, the image of the signature on it. */
function drawSignature(pen: Pen, element: Of<'signature'>, sheet: Sheet, images: Design['images']): void {
  const { x, y, width, height } = inPoints(element);
  const third = width / 3;
  const textOf = (words: typeof element.role) => fillIn(inLanguage(words, sheet.language), sheet.fields);
  const style = { size: element.size, bold: false, colour: '#1c2733', bottom: true };
  writeIn(pen, { x, y, width: third - 6, height }, textOf(element.role), { ...style, align: 'left' });
  writeIn(pen, { x: x + 2 * third + 6, y, width: third - 6, height }, textOf(element.signer), {
    ...style,
    align: 'left',
  });
  drawImage(pen, { x: x + third, y, width: third, height }, element.imageId ? images[element.imageId] : undefined);
  pen.doc
    .lineWidth(0.6)
    .strokeColor('#1c2733')
    .moveTo(x + third, y + height)
    .lineTo(x + 2 * third, y + height)
    .stroke();
}

/** As large as fits, undistorted. */
function drawImage(pen: Pen, { x, y, width, height }: Box, bytes: Uint8Array | undefined): void {
  if (!bytes) return;
  const fit: [number, number] = [width, height];
  pen.doc.image(Buffer.from(bytes), x, y, { fit, align: 'center', valign: 'center' });
}

function drawFrame({ doc }: Pen, layout: Layout): void {
  const { width, height } = pageOf(layout);
  const insets = { none: [], line: [9], double: [8, 10] }[layout.frame];
  for (const [at, inset] of insets.entries()) {
    doc
      .lineWidth(at === 0 ? 1.6 : 0.5)
      .strokeColor(layout.accent)
      .rect(inset * pointsAMm, inset * pointsAMm, (width - 2 * inset) * pointsAMm, (height - 2 * inset) * pointsAMm)
      .stroke();
  }
}

function drawStamp(pen: Pen, layout: Layout, stamp: string): void {
  const { width } = pageOf(layout);
  const box = inPoints({ x: width - 94, y: 13, width: 80, height: 8 });
  writeIn(pen, box, stamp, { size: 14, bold: true, align: 'right', colour: layout.accent });
}

function drawAcross(pen: Pen, layout: Layout, text: string): void {
  const { width, height } = inPoints({ x: 0, y: 0, ...pageOf(layout) });
  pen.doc
    .save()
    .rotate(-28, { origin: [width / 2, height / 2] })
    .fillColor('#9aa7b4')
    .fillOpacity(0.25);
  pen.use('bold', 110);
  pen.write(text, width / 2 - pen.widthOf(text) / 2, height / 2 - 70);
  pen.doc.restore();
}

function inPoints({ x, y, width, height }: Box): Box {
  return { x: x * pointsAMm, y: y * pointsAMm, width: width * pointsAMm, height: height * pointsAMm };
}
