import { drawPapers } from './draw.ts';
import type { PaperOrder } from './order.ts';

export default function paper(order: PaperOrder): Promise<Uint8Array> {
  return drawPapers(order);
}
