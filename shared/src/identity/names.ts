import type { PersonName } from './person.ts';

const LETTERS: Record<string, string> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  і: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ı: 'i',
  ß: 'ss',
};
const SPELLINGS: [RegExp, string][] = [
  [/shch/g, 'sh'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/q/g, 'k'],
  [/w/g, 'u'],
  [/j/g, 'zh'],
  [/y(?=[aeou])/g, 'i'],
  [/y/g, 'i'],
  [/ts/g, 'c'],
];

/**
 * Text as search compares it: one rough Latin spelling for Kazakh, Russian and Latin writing, so that Канат, Kanat and
 * Qanat all find Қанат. Words are separated by single spaces.
 */
export function foldText(text: string): string {
  const latin = [...text.toLowerCase().normalize('NFC')].map((letter) => LETTERS[letter] ?? letter).join('');
  const plain = latin.normalize('NFD').replace(/\p{M}/gu, '');
  const spelled = SPELLINGS.reduce((result, [from, to]) => result.replace(from, to), plain);
  return spelled.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The folded words of several texts, each once. */
export function foldedWords(...texts: (string | null | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => foldText(text ?? '').split(' ')))].filter(Boolean);
}

/** Surname, given name and patronymic, as sheets and captions write them. */
export function fullName(name: Omit<PersonName, 'id'>): string {
  return [name.surname, name.givenName, name.patronymic].filter(Boolean).join(' ');
}

/** The beginning of a login for this name, such as `akhmetov.k`; at least three characters of `a-z0-9.`. */
export function loginStem(name: { surname: string; givenName: string }): string {
  const clean = (text: string) => foldText(text).replace(/[^a-z0-9]/g, '');
  const stem = [clean(name.surname).slice(0, 30), clean(name.givenName).slice(0, 1)].filter(Boolean).join('.');
  return /[a-z]/.test(stem) && stem.length >= 3 ? stem : `person.${stem || 'x'}`;
}
