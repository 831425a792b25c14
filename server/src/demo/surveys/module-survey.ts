import type { SurveyAnswer } from '@minber/shared/surveys/answers';
import type { SurveyContent } from '@minber/shared/surveys/survey';
import { demoId } from '../id.ts';
import { type Both, localized } from '../programmes/plan.ts';

const id = (what: string) => demoId('survey question', what);
const option = (what: string, text: Both) => ({ optionId: demoId('survey option', what), text: localized(text) });

const useful = id('useful');
const pace = id('pace');
const wish = id('wish');
const paces = [
  option('slow', ['Тым баяу', 'Слишком медленно']),
  option('right', ['Дұрыс', 'В самый раз']),
  option('fast', ['Тым жылдам', 'Слишком быстро']),
];

/** What the demo asks about a module. */
export const moduleSurvey: SurveyContent = {
  intro: localized(['Модуль туралы үш сұрақ. Екі минут алады.', 'Три вопроса о модуле. Это займёт две минуты.']),
  questions: [
    {
      kind: 'scale',
      questionId: useful,
      text: localized(['Модуль жұмысыңызға қаншалықты пайдалы?', 'Насколько модуль полезен в вашей работе?']),
      required: true,
      low: localized(['Пайдасыз', 'Бесполезен']),
      high: localized(['Өте пайдалы', 'Очень полезен']),
    },
    {
      kind: 'single',
      questionId: pace,
      text: localized(['Қарқыны қандай болды?', 'Каким был темп?']),
      required: true,
      options: paces,
    },
    {
      kind: 'text',
      questionId: wish,
      text: localized(['Нені жақсартар едіңіз?', 'Что вы бы улучшили?']),
      required: false,
    },
  ],
};

const wishes = [
  'Ауыл әкімінің күнделікті жұмысынан мысал көбірек болса.',
  'Больше примеров из практики небольших округов.',
  'Тапсырмалардың үлгісін қоссаңыздар.',
  'Хотелось бы образцы документов.',
];

/** What the person of this place said, the same every time. */
export function invented(place: number): SurveyAnswer[] {
  const text = wishes[place];
  return [
    { questionId: useful, kind: 'scale', value: [5, 4, 4, 3, 5, 2][place % 6] ?? 4 },
    { questionId: pace, kind: 'single', optionId: paces[[1, 1, 2, 1, 0][place % 5] ?? 1]?.optionId ?? '' },
    ...(text ? [{ questionId: wish, kind: 'text' as const, text }] : []),
  ];
}
