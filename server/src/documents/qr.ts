import type { Pen } from './pen.ts';

/** A QR code as a black square of `size` points, its upper left corner at `x` and `y`. */
export async function drawQr(
  { doc }: Pen,
  text: string,
  { x, y, size }: { x: number; y: number; size: number },
): Promise<void> {
  const { default: QRCode } = await import('qrcode');
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const step = size / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) doc.rect(x + column * step, y + row * step, step, step);
    }
  }
  doc.fill('black');
}
