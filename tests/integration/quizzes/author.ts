import type { HttpClient } from '../../support/http.ts';
import { moduleOf, newId, running, titled } from '../programmes/author.ts';
import type { Json, World } from '../seminars/world.ts';

export const key = () => newId();

export async function must(answer: Promise<{ status: number; body: unknown; text: string }>): Promise<Json> {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}

/** A question of two options, the first of which is right. */
export const single = (text: string, more: Json = {}) => ({
  folderId: null,
  tags: [],
  difficulty: 2,
  ...more,
  content: {
    kind: 'single',
    text: titled(text),
    explanation: titled(`Түсіндірме ${text}`),
    options: [1, 0].map((fraction, at) => ({
      optionId: `part-${at}`,
      text: titled(`${text} ${fraction === 1 ? 'иә' : 'жоқ'}`),
      fraction,
      feedback: titled(fraction === 1 ? 'Дұрыс' : 'Қате'),
    })),
    ...more.content,
  },
});
export const essay = (text: string) => ({
  folderId: null,
  tags: [],
  difficulty: 3,
  content: {
    kind: 'essay',
    text: titled(text),
    rubric: [
      { criterionId: 'idea', title: titled('Ой'), max: 6 },
      { criterionId: 'language', title: titled('Тіл'), max: 4 },
    ],
    markerNote: titled('Бағалаушыға ғана'),
  },
});

export interface Published {
  programmeId: string;
  bankId: string;
  quizId: string;
  activityId: string;
  cohortId: string;
  questionIds: string[];
  edit(more: Json): Promise<Json>;
}

/** A programme with one quiz over these questions (each in a slot of its own), published, with a running cohort. */
export async function publishedQuiz(
  author: HttpClient,
  questions: Json[],
  more: { settings?: Json; slots?: (ids: string[], bankId: string) => Json[]; cohort?: Json } = {},
): Promise<Published> {
  const programme = await must(author.post('/programmes', { title: titled('Бағдарлама'), kind: 'free' }));
  const { programmeId } = programme;
  const bank = await must(author.post('/banks', { title: titled('Қор'), programmeId }));
  const { bankId } = bank;
  const questionIds: string[] = [];
  for (const question of questions)
    questionIds.push((await must(author.post(`/banks/${bankId}/questions`, question))).questionId);
  const { quizId, ...quiz } = await must(author.post(`/programmes/${programmeId}/quizzes`, { title: titled('Тест') }));
  const edit = async (change: Json) => {
    const now = await must(author.get(`/quizzes/${quizId}`));
    const { title, intro, settings, slots, revision } = now;
    return must(author.put(`/quizzes/${quizId}`, { title, intro, settings, slots, revision, ...change }));
  };
  const slots = more.slots?.(questionIds, bankId) ?? questionIds.map((id) => slot(id));
  await edit({ slots, settings: { ...quiz.settings, ...more.settings } });
  const activityId = newId();
  const activity = { kind: 'quiz', activityId, title: titled('Тест'), minutes: 45, quizId };
  const draft = {
    ...{ title: programme.title, summary: titled('Қысқаша'), kind: 'free', regionIds: [], competencies: [] },
    modules: [moduleOf('Модуль', activity)],
  };
  const saved = await must(author.put(`/programmes/${programmeId}`, { ...draft, revision: programme.revision }));
  await must(author.post(`/programmes/${programmeId}/publish`, { revision: saved.revision }));
  const { cohortId } = await running(author, programmeId, more.cohort);
  return { programmeId, bankId, quizId, activityId, cohortId, questionIds, edit };
}

export const slot = (questionId: string, mark = 1) => ({ slotId: newId(), kind: 'fixed', questionId, mark });

let people = 0;
/** A learner of the first centre who takes part, in a browser of his own. */
export async function enrolledIn(
  world: World,
  { cohortId }: Pick<Published, 'cohortId'>,
  more: Json = {},
): Promise<{ personId: string; browser: HttpClient }> {
  people += 1;
  const fields = {
    surname: `Тыңдаушы${String.fromCharCode(0x430 + (people % 30))}`,
    centreId: world.centres[0],
    ...more,
  };
  const personId = await world.person(fields, { role: 'learner', scope: 'everywhere' });
  await must(world.admin.post(`/cohorts/${cohortId}/enrolments`, { key: newId(), personIds: [personId] }));
  return { personId, browser: await world.browserOf(personId) };
}

/** Starts an attempt. */
export function started(
  browser: HttpClient,
  { cohortId, activityId }: Pick<Published, 'cohortId' | 'activityId'>,
): Promise<Json> {
  return must(browser.post(`/learn/${cohortId}/quizzes/${activityId}/attempts`, { key: key() }));
}

/** The key by which this attempt shows an option with such a text. */
export function keyOf(question: Json, text: RegExp): number {
  return question.options.find((one: Json) => text.test(one.text.kk)).key;
}

/** Answers every single question, rightly or not. */
export function answersTo(attempt: Json, right: boolean | ((at: number) => boolean), rev = 1): Json[] {
  return attempt.questions.map((question: Json, at: number) => {
    const isRight = typeof right === 'function' ? right(at) : right;
    const value =
      question.kind === 'single'
        ? { kind: 'chosen', keys: [keyOf(question, isRight ? /иә$/ : /жоқ$/)] }
        : { kind: 'text', text: 'Менің ойым мынадай' };
    return { questionId: question.questionId, value, rev };
  });
}
