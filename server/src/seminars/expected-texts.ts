import type { Language, LocalizedText } from '@minber/shared/platform/text';
import { personProblems } from '../identity/index.ts';

/** Titles of the exported list: login, name, position, organisation, district, hall. The import knows them all. */
export const exportTitles: Record<Language, string[]> = {
  kk: ['Логин', 'Аты-жөні', 'Лауазымы', 'Ұйымы', 'Ауданы', 'Зал'],
  ru: ['Логин', 'ФИО', 'Должность', 'Организация', 'Район', 'Зал'],
  en: ['Login', 'Full name', 'Position', 'Organisation', 'District', 'Hall'],
};

/** Columns of an imported list and the titles they may have. */
export const importColumns = {
  login: { titles: ['Логин', 'Login'] },
  iin: { titles: ['ЖСН', 'ИИН', 'IIN'] },
  phone: { titles: ['Телефон', 'Телефоны', 'Phone', 'Номер телефона'] },
  name: { titles: ['Аты-жөні', 'ФИО', 'Full name', 'Name', 'Ф.И.О.', 'Тегі, аты, әкесінің аты'] },
  surname: { titles: ['Тегі', 'Фамилия', 'Surname'] },
  givenName: { titles: ['Аты', 'Имя', 'Given name'] },
  patronymic: { titles: ['Әкесінің аты', 'Отчество', 'Patronymic'] },
  centre: { titles: ['Орталық', 'Центр', 'Centre', 'Center'] },
  hall: { titles: ['Зал', 'Hall'] },
};
export type ImportColumn = keyof typeof importColumns;

export type RowProblem = keyof typeof personProblems | 'unknownHall' | 'severalHalls';

/** What can be wrong with a row, naming the column. */
export const rowProblems: Record<RowProblem, LocalizedText> = {
  ...personProblems,
  unknownHall: {
    kk: '«Зал» бағаны: мұндай зал жоқ.',
    ru: 'Столбец «Зал»: такого зала нет.',
    en: 'Column “Hall”: there is no such hall.',
  },
  severalHalls: {
    kk: '«Зал» бағаны: осындай атаумен бірнеше зал бар. «Орталық» бағанын толтырыңыз.',
    ru: 'Столбец «Зал»: залов с таким названием несколько. Заполните столбец «Центр».',
    en: 'Column “Hall”: several halls have this name. Fill the column “Centre”.',
  },
};
