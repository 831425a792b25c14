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

const timeOfDay = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/;
const secondsOfDay = 86_400;

export const timeFormat = 'hh:mm:ss';

/** What a spreadsheet calls this time of day, `09:05:00`: a part of a day. Undefined where the text is something else. */
export function dayPart(text: string): number | undefined {
  const [, hours, minutes, seconds] = timeOfDay.exec(text) ?? [];
  if (hours === undefined) return undefined;
  return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) / secondsOfDay;
}
