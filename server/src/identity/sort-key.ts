import { fullName } from '@minber/shared/identity/names';

const alphabet = [
  ...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ',
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZäçéğıöşüÄÇÉĞİÖŞÜ',
  ..." -.'’ʼ0123456789",
];
const first = 0x30;
const unknown = '\u2fff';
const separator = '\u0001';

const letters = ranks('base');
const variants = ranks('variant');

/** Each character's place in the Kazakh order; characters the collator calls equal share one. */
function ranks(sensitivity: 'base' | 'variant'): Map<string, string> {
  const collator = new Intl.Collator('kk', { sensitivity });
  const order = new Intl.Collator('kk');
  const result = new Map<string, string>();
  let rank = first;
  let previous: string | undefined;
  for (const character of alphabet.toSorted(order.compare)) {
    if (previous !== undefined && collator.compare(previous, character) !== 0) rank++;
    result.set(character, String.fromCharCode(rank));
    previous = character;
  }
  return result;
}

/**
 * A text whose binary order is that of `Intl.Collator('kk')` for names, because the embedded database knows no
 * collation of Kazakh. Surname decides before given name, letters before their case.
 */
export function sortKey(name: { surname: string; givenName: string; patronymic: string | null }): string {
  const parts = [name.surname, name.givenName, name.patronymic ?? ''];
  const primary = parts.map((part) => spell(part, letters)).join(separator);
  return `${primary}${separator}${separator}${spell(fullName(name), variants)}`;
}

function spell(text: string, table: Map<string, string>): string {
  return [...text.normalize('NFC')].map((character) => table.get(character) ?? unknown + character).join('');
}
