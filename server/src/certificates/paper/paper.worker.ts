import { drawSheet } from './draw.ts';
import type { PaperOrder } from './order.ts';

/** The bytes of each certificate before it is signed, in the order asked for. */
export default async function paper({ designs, sheets }: PaperOrder): Promise<Uint8Array[]> {
  const drawn: Uint8Array[] = [];
  for (const sheet of sheets) {
    const design = designs[sheet.layoutId];
    if (!design) throw new Error('A certificate came without its design');
    drawn.push(await drawSheet(sheet, design));
  }
  return drawn;
}
