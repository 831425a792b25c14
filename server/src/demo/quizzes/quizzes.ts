import type { Id } from '@minber/shared/platform/ids';
import { defaultSettings, type QuizDraft, type QuizSettings } from '@minber/shared/quizzes/quiz';
import { demoId } from '../id.ts';
import { type Both, localized } from '../programmes/plan.ts';
import type { Topic } from './plan.ts';
import { demoQuestions } from './questions.ts';

export const bankId = demoId('bank', 'leadership');
export const questionId = (name: string): Id => demoId('question', name);
export const quizId = (name: string): Id => demoId('quiz', name);
export const quizActivityId = (name: string): Id => demoId('quiz activity', name);

export interface PlannedQuiz {
  name: 'entry' | 'world' | 'communication' | 'ethics' | 'hall' | 'exit';
  title: Both;
  /** The module it belongs to, and whether it opens or closes it. */
  module: number;
  isFirst: boolean;
  draft: QuizDraft;
}

const nothing = localized(['', '']);
const common = demoQuestions.slice(0, 8).map(({ name }) => name);
const fixed = (quiz: string, name: string, mark = 1): QuizDraft['slots'][number] => ({
  slotId: demoId('slot', `${quiz} ${name}`),
  kind: 'fixed',
  questionId: questionId(name),
  mark,
});
const drawn = (quiz: string, topic: Topic, count: number): QuizDraft['slots'][number] => ({
  slotId: demoId('slot', `${quiz} ${topic}`),
  kind: 'draw',
  from: { bankId, folderId: null, tags: [topic], difficulties: [1, 2, 3] },
  count,
  mark: 1,
});
const draft = (
  title: Both,
  slots: QuizDraft['slots'],
  more: Partial<QuizSettings>,
  intro: Both = ['', ''],
): QuizDraft => ({
  title: localized(title),
  intro: intro[0] === '' ? nothing : localized(intro),
  settings: { ...defaultSettings, ...more },
  slots,
});

const entry: Both = ['Кіріс тесті', 'Входной тест'];
const exit: Both = ['Қорытынды тест', 'Итоговый тест'];
const world: Both = ['Тест: әлем және ауыл', 'Тест: мир и село'];
const communication: Both = ['Тест: тыңдау өнері', 'Тест: искусство слушать'];
const hall: Both = ['Залда тапсырылатын тест: көшбасшылық негіздері', 'Тест в зале: основы лидерства'];
const ethics: Both = ['Жаттығу: әдеп', 'Тренировка: этика'];
const once = { attempts: 1, review: { when: 'afterClose', marks: true, rightAnswers: true, feedback: true } } as const;

/** The tests of the leadership programme. */
export const demoQuizzes: PlannedQuiz[] = [
  {
    name: 'entry',
    title: entry,
    module: 0,
    isFirst: true,
    draft: draft(
      entry,
      common.map((name) => fixed('entry', name)),
      { ...once, purpose: 'entry' },
      [
        'Бағаға әсер етпейді: соңында дәл осы сұрақтармен салыстырылады.',
        'На оценку не влияет: в конце сравним на тех же вопросах.',
      ],
    ),
  },
  {
    name: 'world',
    title: world,
    module: 0,
    isFirst: false,
    draft: draft(world, [drawn('world', 'әлем', 4), fixed('world', 'trend', 4)], {
      passShare: 0.6,
      timeLimitMinutes: 40,
    }),
  },
  {
    name: 'hall',
    title: hall,
    module: 0,
    isFirst: false,
    draft: draft(
      hall,
      [drawn('hall', 'әлем', 3), drawn('hall', 'коммуникация', 3), drawn('hall', 'әдеп', 2)],
      { supervised: true, attempts: 1, timeLimitMinutes: 40, passShare: 0.6 },
      [
        'Үйлестіруші белгілегеннен кейін ғана ашылады: өз құрылғыңызда, залдың құрылғысында немесе қағазда.',
        'Откроется, только когда вас отметит координатор: на своём устройстве, на устройстве зала или на бумаге.',
      ],
    ),
  },
  {
    name: 'communication',
    title: communication,
    module: 3,
    isFirst: false,
    draft: draft(communication, [drawn('communication', 'коммуникация', 3)], { timeLimitMinutes: 15, passShare: 0.6 }),
  },
  {
    name: 'ethics',
    title: ethics,
    module: 8,
    isFirst: false,
    draft: draft(ethics, [drawn('ethics', 'әдеп', 2)], { purpose: 'practice', attempts: null, behaviour: 'adaptive' }),
  },
  {
    name: 'exit',
    title: exit,
    module: 9,
    isFirst: false,
    draft: draft(
      exit,
      common.map((name) => fixed('exit', name)),
      { ...once, purpose: 'exit' },
    ),
  },
];
