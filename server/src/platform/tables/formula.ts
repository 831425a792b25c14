import { startsFormula } from '@minber/shared/platform/spreadsheet';

/** Digits a spreadsheet would turn into a number: phone numbers, leading zeros, more digits than it keeps. */
const losesDigits = /^(0\d+|\d{11,})$/;
const guarded = /^'(?=[=+\-@\t\r\n＝＋－＠\d])/;

/** A text that no spreadsheet takes for a formula or a number, for CSV: an apostrophe is put before it. */
export function neutralise(text: string): string {
  return startsFormula.test(text) || losesDigits.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `neutralise` away, so that an exported file can be imported again. */
export function restore(text: string): string {
  return text.replace(guarded, '');
}
