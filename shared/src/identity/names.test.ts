import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, foldText, fullName, loginStem } from './names.ts';
import { isCleanName } from './person.ts';

describe('search', () => {
  it.each([
    ['Қанат', 'Канат'],
    ['Қанат', 'kanat'],
    ['Қанат', 'Qanat'],
    ['Ғани', 'гани'],
    ['Әйгерім', 'айгерим'],
    ['Шәріп', 'Sharip'],
    ['Үміт', 'Умит'],
    ['Жәңгір', 'Жангир'],
    ['Һаким', 'Хаким'],
    ['Ёлкин', 'елкин'],
  ])('finds %s from %s', (name, typed) => expect(foldText(name)).toBe(foldText(typed)));

  it('keeps different names apart', () => expect(foldText('Қанат')).not.toBe(foldText('Қайрат')));

  it('ignores case, and folding again changes nothing but spelling', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'АәқҢұһіёйщэюя -') }),
        (text) => foldText(text) === foldText(text.toUpperCase()),
      ),
    );
  });

  it('names each word once', () => expect(foldedWords('Ахмет-Ахмет', null, 'ахмет')).toEqual(['ahmet']));
});

describe('a name', () => {
  it.each(['Әлиев', "Д'Артаньян", 'Нұр-Сұлтан', 'Мұхаммед қызы', 'А.'])('may be %s', (name) =>
    expect(isCleanName(name)).toBe(true),
  );
  it.each(['?лиев', '�лиев', 'Али3', '=1+1', 'Али;'])('may not be %s', (name) => expect(isCleanName(name)).toBe(false));
  it('is written surname first', () => {
    expect(fullName({ surname: 'Әлиев', givenName: 'Қанат', patronymic: null })).toBe('Әлиев Қанат');
  });
  it('gives a login in Latin letters', () => {
    expect(loginStem({ surname: 'Ахметов', givenName: 'Қанат' })).toBe('ahmetov.k');
    expect(loginStem({ surname: '李', givenName: '明' })).toBe('person.x');
  });
});
