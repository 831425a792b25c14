import type { LocalizedText } from '../platform/text.ts';
import type { ImportField } from './import.ts';

/** The title of each column of a list of people, as exports and templates write it. */
export const columnTitles: Record<ImportField, LocalizedText> = {
  surname: { kk: 'Тегі', ru: 'Фамилия', en: 'Surname' },
  givenName: { kk: 'Аты', ru: 'Имя', en: 'Given name' },
  patronymic: { kk: 'Әкесінің аты', ru: 'Отчество', en: 'Patronymic' },
  position: { kk: 'Лауазымы', ru: 'Должность', en: 'Position' },
  organisation: { kk: 'Ұйымы', ru: 'Организация', en: 'Organisation' },
  district: { kk: 'Ауданы', ru: 'Район', en: 'District' },
  region: { kk: 'Өңірі', ru: 'Регион', en: 'Region' },
  centre: { kk: 'Орталығы', ru: 'Центр', en: 'Centre' },
  phone: { kk: 'Телефоны', ru: 'Телефон', en: 'Phone' },
  email: { kk: 'Электрондық поштасы', ru: 'Эл. почта', en: 'E-mail' },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  language: { kk: 'Тілі', ru: 'Язык', en: 'Language' },
  login: { kk: 'Логині', ru: 'Логин', en: 'Login' },
};

/** Other titles that people's own lists use. */
const alsoKnownAs: Partial<Record<ImportField, string[]>> = {
  surname: ['last name', 'тек'],
  givenName: ['first name', 'name', 'есімі', 'ат'],
  patronymic: ['middle name', 'тегі (әкесінің аты)'],
  position: ['қызметі', 'job title', 'title'],
  organisation: ['мекемесі', 'organization', 'место работы', 'ведомство', 'жұмыс орны'],
  district: ['аудан', 'районы', 'город/район'],
  region: ['өңір', 'облысы', 'облыс', 'область'],
  centre: ['орталық', 'center', 'учебный центр', 'филиал'],
  phone: ['телефон', 'телефон нөмірі', 'номер телефона', 'мобильный', 'mobile', 'сотовый'],
  email: ['email', 'e mail', 'пошта', 'почта', 'электронная почта', 'электрондық пошта', 'эл пошта'],
  language: ['тіл', 'оқу тілі', 'язык обучения'],
  login: ['логин', 'user name', 'username'],
};

/** Every title a column may have. */
export function titlesOf(field: ImportField): string[] {
  const { kk, ru, en } = columnTitles[field];
  return [kk, ru, en, ...(alsoKnownAs[field] ?? [])];
}
