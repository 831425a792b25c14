import type { Warnings } from '@minber/shared/grades/state';
import type { Language } from '@minber/shared/platform/text';

export interface GradeTexts {
  grades: string;
  warnings: string;
  columns: Record<'name' | 'position' | 'organisation' | 'hall' | 'soFar' | 'certain' | 'reason' | 'details', string>;
  kinds: Record<Warnings['items'][number]['warnings'][number]['kind'], string>;
  days(days: number): string;
  behind(done: number, expected: number, overdue: number): string;
}

/** Words of the exported grades and of those who need a word. */
export const gradeTexts: Record<Language, GradeTexts> = {
  kk: {
    grades: 'Бағалар',
    warnings: 'Назар аударатындар',
    columns: {
      name: 'Аты-жөні',
      position: 'Лауазымы',
      organisation: 'Ұйымы',
      hall: 'Зал',
      soFar: 'Қазіргі баға, %',
      certain: 'Қамтамасыз етілген баға, %',
      reason: 'Себебі',
      details: 'Толығырақ',
    },
    kinds: { inactive: 'Белсенді емес', behind: 'Артта қалды', failing: 'Төмен баға', absent: 'Семинарға келмеді' },
    days: (days) => `Соңғы әрекеттен бері ${days} күн өтті`,
    behind: (done, expected, overdue) =>
      `Орындалғаны ${done}%, уақыттың ${expected}%-ы өтті; мерзімі өткен тапсырма: ${overdue}`,
  },
  ru: {
    grades: 'Оценки',
    warnings: 'Требуют внимания',
    columns: {
      name: 'ФИО',
      position: 'Должность',
      organisation: 'Организация',
      hall: 'Зал',
      soFar: 'Оценка на сегодня, %',
      certain: 'Гарантированная оценка, %',
      reason: 'Причина',
      details: 'Подробности',
    },
    kinds: { inactive: 'Не занимается', behind: 'Отстаёт', failing: 'Низкая оценка', absent: 'Пропустил семинар' },
    days: (days) => `Дней с последнего действия: ${days}`,
    behind: (done, expected, overdue) =>
      `Выполнено ${done}%, прошло ${expected}% времени; просрочено заданий: ${overdue}`,
  },
  en: {
    grades: 'Grades',
    warnings: 'Who needs a word',
    columns: {
      name: 'Full name',
      position: 'Position',
      organisation: 'Organisation',
      hall: 'Hall',
      soFar: 'Grade so far, %',
      certain: 'Certain grade, %',
      reason: 'Reason',
      details: 'Details',
    },
    kinds: { inactive: 'Inactive', behind: 'Behind', failing: 'Low grade', absent: 'Missed a seminar' },
    days: (days) => `Days since the last activity: ${days}`,
    behind: (done, expected, overdue) => `${done}% done, ${expected}% of the time gone; activities overdue: ${overdue}`,
  },
};
