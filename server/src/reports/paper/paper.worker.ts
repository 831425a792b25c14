import { compose } from './compose.ts';
import type { PaperInput } from './paper.ts';

/** The bytes of a document, before they are signed. */
export default async function paper(order: { format: 'pdf' | 'xlsx'; input: PaperInput }): Promise<Uint8Array> {
  const made = compose(order.input);
  if (order.format === 'pdf') return (await import('./pdf/write-pdf.ts')).writePdf(made);
  return (await import('./write-workbook.ts')).writeWorkbook(made);
}
