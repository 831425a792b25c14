/** What a spreadsheet takes for a formula, in ASCII and in full width. */
export const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?[\d\s().-]*\d$/;

/** A text for XLSX, whose text cells stay text: an apostrophe is put before what would be a formula once saved as CSV. */
export function neutraliseTyped(text: string): string {
  return startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** Excel refuses some characters, more than 31 of them, and two sheets of one name. */
export function uniqueSheetNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'|'$/g, '')
        .trim()
        .slice(0, 27) || 'Sheet';
    let unique = base;
    for (let copy = 2; taken.has(unique.toLowerCase()); copy += 1) unique = `${base} ${copy}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
