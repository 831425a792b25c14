import type { Language } from '@minber/shared/platform/text';

/** Titles of the exported columns; the import knows them all. */
export const functionTitles: Record<Language, string[]> = {
  kk: ['Нөмірі', 'Атауы (қазақша)', 'Атауы (орысша)', 'Атауы (ағылшынша)'],
  ru: ['Номер', 'Название на казахском', 'Название на русском', 'Название на английском'],
  en: ['Number', 'Title in Kazakh', 'Title in Russian', 'Title in English'],
};

type Say = Record<'number' | 'title' | 'encoding' | 'twice', (value?: string) => string>;

/** What can be wrong with a row of the catalogue. */
export const functionProblems: Record<Language, Say> = {
  kk: {
    number: () => 'Нөмір 1 мен 999 аралығындағы бүтін сан болуы керек.',
    title: (language) => `Атауы жоқ немесе тым ұзын (${language}).`,
    encoding: () => 'Мәтіндегі әріптер бүлінген. Файлды UTF-8 кодтауында сақтаңыз.',
    twice: (number) => `${number}-нөмір файлда қайталанады.`,
  },
  ru: {
    number: () => 'Номер должен быть целым числом от 1 до 999.',
    title: (language) => `Названия нет, или оно слишком длинное (${language}).`,
    encoding: () => 'Буквы в тексте испорчены. Сохраните файл в кодировке UTF-8.',
    twice: (number) => `Номер ${number} повторяется в файле.`,
  },
  en: {
    number: () => 'The number must be a whole number from 1 to 999.',
    title: (language) => `The title is missing or too long (${language}).`,
    encoding: () => 'Letters of the text are broken. Save the file as UTF-8.',
    twice: (number) => `Number ${number} stands in the file twice.`,
  },
};
