import type { LearnerAttempt } from '../../../shared/src/quizzes/learner.ts';
import { newId, titled } from '../../integration/programmes/author.ts';
import { type Published, publishedQuiz } from '../../integration/quizzes/author.ts';
import { ok } from '../../support/world/answers.ts';
import type { Minber } from './minber.ts';

export interface QuizToVisit extends Pick<Published, 'programmeId' | 'bankId' | 'quizId' | 'activityId' | 'cohortId'> {
  questionId: string;
  /** The learner's attempt that he has begun, and the one he handed in before, with an essay to be marked. */
  openAttemptId: string;
  closedAttemptId: string;
}

const none = { kk: '', ru: '', en: '' };

/** Questions of every kind, as somebody would ask them. */
export const questions = [
  ofKind('single', 'Жергілікті өкілді органды атаңыз', 'Назовите местный представительный орган', {
    options: options([
      ['Мәслихат', 'Маслихат', 1],
      ['Әкімдік', 'Акимат', 0],
      ['Қоғамдық кеңес', 'Общественный совет', 0],
    ]),
  }),
  ofKind('multiple', 'Мәслихаттың құзыретіне не жатады?', 'Что относится к компетенции маслихата?', {
    options: options([
      ['Бюджетті бекіту', 'Утверждение бюджета', 0.5],
      ['Әкімнің есебін тыңдау', 'Заслушивание отчёта акима', 0.5],
      ['Мемлекеттік сатып алуды өткізу', 'Проведение государственных закупок', -0.5],
    ]),
    allOrNothing: false,
  }),
  ofKind('trueFalse', 'Ауыл әкімі сайланады.', 'Аким села избирается.', {
    right: true,
    feedbackTrue: none,
    feedbackFalse: none,
  }),
  ofKind('matching', 'Органды өкілеттігімен сәйкестендіріңіз', 'Соотнесите орган и его полномочие', {
    choices: [
      { choiceId: 'c1', text: titled('Жергілікті бюджетті бекітеді', 'Утверждает местный бюджет') },
      { choiceId: 'c2', text: titled('Бюджетті орындайды', 'Исполняет бюджет') },
    ],
    stems: [
      { stemId: 's1', text: titled('Мәслихат', 'Маслихат'), choiceId: 'c1' },
      { stemId: 's2', text: titled('Әкімдік', 'Акимат'), choiceId: 'c2' },
    ],
  }),
  ofKind('ordering', 'Бюджет қабылдау кезеңдерін ретімен қойыңыз', 'Расположите по порядку этапы принятия бюджета', {
    items: [
      { itemId: 'i1', text: titled('Жобаны әзірлеу', 'Подготовка проекта') },
      { itemId: 'i2', text: titled('Тұрақты комиссияларда қарау', 'Рассмотрение в постоянных комиссиях') },
      { itemId: 'i3', text: titled('Сессияда бекіту', 'Утверждение на сессии') },
    ],
    scoring: 'absolute',
  }),
  ofKind('numeric', 'Мәслихат неше жылға сайланады?', 'На сколько лет избирается маслихат?', {
    answers: [{ answerId: 'a1', value: 5, tolerance: 0, toleranceKind: 'absolute', fraction: 1, feedback: none }],
    unit: titled('жыл', 'лет'),
  }),
  ofKind('short', 'Ауыл тұрғындарының жалпы отырысы қалай аталады?', 'Как называется общее собрание жителей села?', {
    answers: [
      { answerId: 'a1', text: 'жергілікті қоғамдастық жиыны', fraction: 1, feedback: none },
      { answerId: 'a2', text: 'сход', fraction: 1, feedback: none },
    ],
    matchCase: false,
    matchLetters: false,
  }),
  ofKind('essay', 'Ауданыңыздағы бір мәселені және шешімін сипаттаңыз', 'Опишите одну проблему района и её решение', {
    rubric: [
      { criterionId: 'idea', title: titled('Шешімнің негізділігі', 'Обоснованность решения'), max: 6 },
      { criterionId: 'language', title: titled('Тілі мен құрылымы', 'Язык и структура'), max: 4 },
    ],
    markerNote: titled('Нақты деректерге назар аударыңыз', 'Обратите внимание на конкретные данные'),
    wordsAtMost: 200,
  }),
];

/** A quiz with every kind of question, handed in once by this learner and begun again. */
export async function quizToVisit(minber: Pick<Minber, 'client' | 'idOf'>, login: string): Promise<QuizToVisit> {
  const organiser = await minber.client('organiser');
  const settings = { timeLimitMinutes: 40, shuffleQuestions: false };
  const quiz = await publishedQuiz(organiser, questions, { settings });
  const { cohortId, activityId } = quiz;
  const personIds = [await minber.idOf(login)];
  await ok(organiser.post(`/cohorts/${cohortId}/enrolments`, { key: newId(), personIds }));
  const learner = await minber.client(login);
  const start = () =>
    ok<LearnerAttempt>(learner.post(`/learn/${cohortId}/quizzes/${activityId}/attempts`, { key: newId() }));
  const first = await start();
  const answers = first.questions.map((question) => ({
    questionId: question.questionId,
    rev: 1,
    value: answerTo(question),
  }));
  await ok(learner.post(`/attempts/${first.attemptId}/submit`, { key: newId(), answers }));
  const second = await start();
  await ok(learner.put(`/attempts/${second.attemptId}/answers`, { answers: answers.slice(0, 3) }));
  return {
    ...quiz,
    questionId: quiz.questionIds[1] ?? '',
    openAttemptId: second.attemptId,
    closedAttemptId: first.attemptId,
  };
}

function ofKind(kind: string, kk: string, ru: string, parts: object) {
  return {
    folderId: null,
    tags: ['бюджет'],
    difficulty: 3,
    content: { kind, text: titled(kk, ru), explanation: none, ...parts },
  };
}

function options(list: [kk: string, ru: string, fraction: number][]) {
  return list.map(([kk, ru, fraction], at) => ({ optionId: `o${at}`, text: titled(kk, ru), fraction, feedback: none }));
}

/** Something of each kind, right or not. */
function answerTo(question: LearnerAttempt['questions'][number]) {
  if (question.kind === 'single' || question.kind === 'multiple') return { kind: 'chosen', keys: [0] };
  if (question.kind === 'trueFalse') return { kind: 'truth', value: true };
  if (question.kind === 'matching')
    return { kind: 'pairs', pairs: question.stems.map(({ key }) => ({ stem: key, choice: 0 })) };
  if (question.kind === 'ordering') return { kind: 'order', keys: question.items.map(({ key }) => key) };
  if (question.kind === 'numeric') return { kind: 'text', text: '5' };
  if (question.kind === 'short') return { kind: 'text', text: 'Сход' };
  return { kind: 'text', text: 'Ауданда ауыз су тапшы. Құбырды жаңарту керек: қаржысы да, жобасы да бар.' };
}
