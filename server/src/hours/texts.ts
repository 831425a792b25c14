import type { HoursWhy } from '@minber/shared/hours/state';
import type { Language } from '@minber/shared/platform/text';

export interface HoursTexts {
  totals: string;
  ledger: string;
  columns: Record<
    | 'name'
    | 'position'
    | 'organisation'
    | 'hours'
    | 'of'
    | 'minutes'
    | 'activity'
    | 'why'
    | 'earnedAt'
    | 'at'
    | 'hall'
    | 'region'
    | 'programme'
    | 'cohort'
    | 'startsAt'
    | 'cohorts'
    | 'people'
    | 'mean'
    | 'complete',
    string
  >;
  why: Record<HoursWhy, string>;
}

/** Words of the exported hours. */
export const hoursTexts: Record<Language, HoursTexts> = {
  kk: {
    totals: 'Сағаттар',
    ledger: 'Сағаттар кітабы',
    columns: {
      name: 'Аты-жөні',
      position: 'Лауазымы',
      organisation: 'Ұйымы',
      hours: 'Академиялық сағат',
      of: 'Барлығы',
      minutes: 'Минут',
      activity: 'Тапсырма',
      why: 'Негізі',
      earnedAt: 'Қашан алынды',
      at: 'Қашан жазылды',
      hall: 'Зал',
      region: 'Өңір',
      programme: 'Бағдарлама',
      cohort: 'Топ',
      startsAt: 'Басталуы',
      cohorts: 'Топ саны',
      people: 'Адам саны',
      mean: 'Орта есеппен',
      complete: 'Сағатын толық жинағаны',
    },
    why: {
      completed: 'Тапсырма орындалды',
      attended: 'Семинарға қатысты',
      version: 'Топ басқа нұсқаға көшірілді',
      record: 'Қатысу жазбасы өзгерді',
    },
  },
  ru: {
    totals: 'Часы',
    ledger: 'Книга часов',
    columns: {
      name: 'ФИО',
      position: 'Должность',
      organisation: 'Организация',
      hours: 'Академические часы',
      of: 'Всего',
      minutes: 'Минуты',
      activity: 'Задание',
      why: 'Основание',
      earnedAt: 'Когда заработано',
      at: 'Когда записано',
      hall: 'Зал',
      region: 'Регион',
      programme: 'Программа',
      cohort: 'Поток',
      startsAt: 'Начало',
      cohorts: 'Потоков',
      people: 'Человек',
      mean: 'В среднем',
      complete: 'Набрали все часы',
    },
    why: {
      completed: 'Задание выполнено',
      attended: 'Присутствие на семинаре',
      version: 'Поток переведён на другую версию',
      record: 'Изменена запись о присутствии',
    },
  },
  en: {
    totals: 'Hours',
    ledger: 'Ledger of hours',
    columns: {
      name: 'Full name',
      position: 'Position',
      organisation: 'Organisation',
      hours: 'Academic hours',
      of: 'Of',
      minutes: 'Minutes',
      activity: 'Activity',
      why: 'Why',
      earnedAt: 'Earned',
      at: 'Written',
      hall: 'Hall',
      region: 'Region',
      programme: 'Programme',
      cohort: 'Cohort',
      startsAt: 'Starts',
      cohorts: 'Cohorts',
      people: 'People',
      mean: 'On average',
      complete: 'With all hours',
    },
    why: {
      completed: 'Activity completed',
      attended: 'Attended the seminar',
      version: 'Cohort moved to another version',
      record: 'Attendance record changed',
    },
  },
};
