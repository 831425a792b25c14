import type { Language } from '@minber/shared/platform/text';

/** Columns of a list of people to enrol, and the titles they may have. */
export const enrolColumns = {
  login: { titles: ['Логин', 'Login'] },
  iin: { titles: ['ЖСН', 'ИИН', 'IIN'] },
  phone: { titles: ['Телефон', 'Телефоны', 'Phone', 'Номер телефона'] },
  name: { titles: ['Аты-жөні', 'ФИО', 'Full name', 'Name', 'Ф.И.О.', 'Тегі, аты, әкесінің аты'] },
  surname: { titles: ['Тегі', 'Фамилия', 'Surname'] },
  givenName: { titles: ['Аты', 'Имя', 'Given name'] },
  patronymic: { titles: ['Әкесінің аты', 'Отчество', 'Patronymic'] },
};

/** Titles of the exported roster. */
export const rosterTitles: Record<Language, string[]> = {
  kk: [
    'Аты-жөні',
    'Лауазымы',
    'Ұйымы',
    'Ауданы',
    'Зал',
    'Өтті',
    'Барлығы',
    'Академиялық сағат',
    'Соңғы әрекет',
    'Аяқтады',
    'Топ аяқталған соң жеткені',
  ],
  ru: [
    'ФИО',
    'Должность',
    'Организация',
    'Район',
    'Зал',
    'Пройдено',
    'Всего',
    'Академические часы',
    'Последнее действие',
    'Завершил',
    'Получено после окончания',
  ],
  en: [
    'Full name',
    'Position',
    'Organisation',
    'District',
    'Hall',
    'Done',
    'Of',
    'Academic hours',
    'Last active',
    'Completed',
    'Arrived late',
  ],
};
