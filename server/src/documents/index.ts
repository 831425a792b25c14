/** What every signed paper is made with. Free of database and settings: threads import it too. */
export { bytesOf, sha256 } from './bytes.ts';
export { groupedCode, isSameCode, newCheckCode } from './check-code.ts';
export { filled } from './filled.ts';
export type { Face } from './fonts.ts';
export { type PdfInfo, Pen } from './pen.ts';
export { drawQr } from './qr.ts';
export {
  dateText,
  fileDate,
  intervalsText,
  longDateText,
  minutesOf,
  minuteText,
  numberText,
  secondText,
} from './times.ts';
