import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortKey } from './sort-key.ts';

const collator = new Intl.Collator('kk', { sensitivity: 'base' });
const word = fc.string({ unit: fc.constantFrom(...'АаӘәБГғҒҚқкңнНОөӨұүуУһхіыИиЙйё -z'), maxLength: 6 });
const surname = (text: string) => ({ surname: text, givenName: '', patronymic: null });

describe('the stored order of names', () => {
  it('is that of the Kazakh alphabet', () => {
    const sorted = [
      'Әлиев',
      'Ахметов',
      'Ғабитов',
      'Гагарин',
      'Қасымов',
      'Ким',
      'Өмірзақ',
      'Омаров',
      'Ұлықбек',
      'Үмбет',
      'Уалиев',
      'Ыбырай',
      'Іскер',
    ];
    const expected = sorted.toSorted(new Intl.Collator('kk').compare);
    expect(
      sorted
        .map((text) => ({ text, key: sortKey(surname(text)) }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ text }) => text),
    ).toEqual(expected);
    expect(expected.indexOf('Әлиев')).toBeGreaterThan(expected.indexOf('Ахметов'));
  });

  it('agrees with the collator on any two surnames', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const byCollator = Math.sign(collator.compare(a, b));
        if (byCollator === 0) return true;
        return byCollator === (sortKey(surname(a)) < sortKey(surname(b)) ? -1 : 1);
      }),
    );
  });

  it('compares given names only where surnames are equal', () => {
    const a = sortKey({ surname: 'Ахметов', givenName: 'Ясмин', patronymic: null });
    expect(a < sortKey({ surname: 'Ахметова', givenName: 'Айжан', patronymic: null })).toBe(true);
    expect(a > sortKey({ surname: 'Ахметов', givenName: 'Айжан', patronymic: null })).toBe(true);
  });
});
