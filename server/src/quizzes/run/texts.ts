import type { Language } from '@minber/shared/platform/text';

/** Columns of exported results before those of the questions. */
export const resultTitles: Record<Language, string[]> = {
  kk: [
    'Аты-жөні',
    'Лауазымы',
    'Ұйымы',
    'Ауданы',
    'Зал',
    'Әрекет саны',
    'Нәтиже, %',
    'Өтті',
    'Соңғы рет тапсырды',
    'Бағаланбаған эссе',
    'Кеш келген жауап',
    'Қағаздан енгізген',
  ],
  ru: [
    'ФИО',
    'Должность',
    'Организация',
    'Район',
    'Зал',
    'Попыток',
    'Результат, %',
    'Сдал',
    'Последний раз сдавал',
    'Непроверенных эссе',
    'Опоздавших ответов',
    'Введено с бумаги',
  ],
  en: [
    'Full name',
    'Position',
    'Organisation',
    'District',
    'Hall',
    'Attempts',
    'Result, %',
    'Passed',
    'Last submitted',
    'Essays waiting',
    'Late answers',
    'Entered from paper by',
  ],
};
export const comparisonTitles: Record<Language, string[]> = {
  kk: ['Аты-жөні', 'Зал', 'Өзгерісі'],
  ru: ['ФИО', 'Зал', 'Изменение'],
  en: ['Full name', 'Hall', 'Change'],
};
export const yesNo: Record<Language, [yes: string, no: string]> = {
  kk: ['иә', 'жоқ'],
  ru: ['да', 'нет'],
  en: ['yes', 'no'],
};
