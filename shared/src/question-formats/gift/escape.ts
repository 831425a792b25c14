/** What GIFT escapes with a backslash, each with a noncharacter of Unicode that stands for it while a text is cut up. */
const escaped: [character: string, stand: string][] = [
  [':', '\uFDD0'],
  ['#', '\uFDD1'],
  ['=', '\uFDD2'],
  ['{', '\uFDD3'],
  ['}', '\uFDD4'],
  ['~', '\uFDD5'],
  ['\\', '\uFDD6'],
];
const newLine = '\uFDD7';
const stands = new Map(escaped);
const characters = new Map([...escaped.map(([character, stand]) => [stand, character] as const), [newLine, '\n']]);

/** Puts stands in the place of what is escaped, so that what is left of `: # = { } ~` is the format's own. */
export function hideEscaped(source: string): string {
  return source
    .replace(/[\uFDD0-\uFDD7]/g, '')
    .replace(/\\([:#={}~\\n])/g, (_, character: string) =>
      character === 'n' ? newLine : (stands.get(character) ?? ''),
    );
}

/** The text that was meant. */
export function reveal(hidden: string): string {
  return hidden.replace(/[\uFDD0-\uFDD7]/g, (stand) => characters.get(stand) ?? '');
}

/** A text as GIFT writes it, on one line. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\uFDD0-\uFDD7]/g, '')
    .replace(/[:#={}~\\]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Any text as the value of a label in a comment. */
export function encodeLabel(text: string): string {
  return text.replace(/[%\]\\\r\n]/g, encodeURIComponent);
}

/** The text, or an empty one where nobody wrote it so. */
export function decodeLabel(label: string): string {
  try {
    return decodeURIComponent(label);
  } catch {
    return '';
  }
}
