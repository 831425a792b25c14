const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;
/** Digits a spreadsheet would turn into a number: phone numbers, leading zeros, more digits than it keeps. */
const losesDigits = /^(0\d+|\d{11,})$/;
const plainNumber = /^[+-]?[\d\s().-]*\d$/;
const guarded = /^'(?=[=+\-@\t\r\n＝＋－＠\d])/;

/** A text that no spreadsheet takes for a formula or a number, for CSV: an apostrophe is put before it. */
export function neutralise(text: string): string {
  return startsFormula.test(text) || losesDigits.test(text) ? `'${text}` : text;
}

/** The same for XLSX, whose text cells stay text: only what would become a formula once saved as CSV. */
export function neutraliseTyped(text: string): string {
  return startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `neutralise` away, so that an exported file can be imported again. */
export function restore(text: string): string {
  return text.replace(guarded, '');
}
