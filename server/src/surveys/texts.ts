import type { Language } from '@minber/shared/platform/text';

interface ExportTexts {
  columns: [group: string, question: string, answer: string, count: string, share: string];
  whole: string;
  noRegion: string;
  mean: string;
}

/** What stands in an exported survey. */
export const exportTexts: Record<Language, ExportTexts> = {
  kk: {
    columns: ['Кімдер', 'Сұрақ', 'Жауап', 'Саны', 'Үлесі, %'],
    whole: 'Бүкіл топ',
    noRegion: 'Өңірсіз',
    mean: 'Орташа',
  },
  ru: {
    columns: ['Кто', 'Вопрос', 'Ответ', 'Число', 'Доля, %'],
    whole: 'Весь поток',
    noRegion: 'Без региона',
    mean: 'Среднее',
  },
  en: {
    columns: ['Who', 'Question', 'Answer', 'Count', 'Share, %'],
    whole: 'The whole cohort',
    noRegion: 'No region',
    mean: 'Mean',
  },
};
