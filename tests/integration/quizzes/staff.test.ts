import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HttpClient } from '../../support/http.ts';
import { newId, titled } from '../programmes/author.ts';
import { type Json, newWorld, observer, organiser, type World } from '../seminars/world.ts';
import {
  answersTo,
  enrolledIn,
  essay,
  key,
  must,
  type Published,
  publishedQuiz,
  single,
  slot,
  started,
} from './author.ts';

let world: World;
let plan: HttpClient;
let mentor: HttpClient;
beforeAll(async () => {
  world = await newWorld();
  plan = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
  mentor = await world.browserOf(await world.person({ surname: 'Тәлімгер' }, { role: 'mentor', scope: 'everywhere' }));
});
afterAll(() => world.close());

const completionsOf = async (personId: string) =>
  (await world.database.collection('enrolments').findOne({ personId }))?.completions ?? [];
/** Starts, answers and submits; the answer is the attempt. */
async function done(browser: HttpClient, quiz: Published, right: Parameters<typeof answersTo>[1]): Promise<Json> {
  const attempt = await started(browser, quiz);
  const answers = answersTo(attempt, right);
  return {
    asked: attempt.questions,
    ...(await must(browser.post(`/attempts/${attempt.attemptId}/submit`, { key: key(), answers }))),
  };
}

describe('essays', () => {
  it('wait for a marker, who gives each criterion its mark; the grade and completion follow at once', async () => {
    const quiz = await publishedQuiz(plan, [single('Сұрақ'), essay('Пікіріңіз?')], {
      settings: { passShare: 0.7 },
      slots: ([one = '', other = '']) => [slot(one, 1), slot(other, 3)],
    });
    const { browser, personId } = await enrolledIn(world, quiz);
    const attempt = await done(browser, quiz, true);
    expect(attempt).toMatchObject({ state: 'submitted', grade: null, waiting: 1 });
    const queue = `/cohorts/${quiz.cohortId}/essays`;
    const { items } = await must(mentor.get(queue));
    expect(items).toMatchObject([
      { text: 'Менің ойым мынадай', words: 3, mark: 3, marked: null, markerNote: { kk: 'Бағалаушыға ғана' } },
    ]);
    const url = `/attempts/${attempt.attemptId}/essays/${items[0].questionId}`;
    const marks = (idea: number, language = 4) => [
      { criterionId: 'idea', mark: idea },
      { criterionId: 'language', mark: language },
    ];
    for (const wrong of [marks(7), marks(1).slice(1)])
      expect((await mentor.put(url, { revision: 0, marks: wrong })).body).toMatchObject({ code: 'essay.wrongMarks' });
    await must(mentor.put(url, { revision: 0, marks: marks(2), comment: 'Жақсы' }));
    expect((await mentor.put(url, { revision: 0, marks: marks(3) })).body).toMatchObject({ code: 'request.conflict' });
    expect(await must(browser.get(`/attempts/${attempt.attemptId}/review`))).toMatchObject({
      attempt: { grade: 0.7, passed: true },
    });
    await vi.waitFor(async () => expect(await completionsOf(personId)).toMatchObject([{ grade: 0.7 }]), 5000);
    await must(mentor.put(url, { revision: 1, marks: marks(6) }));
    await vi.waitFor(async () => expect(await completionsOf(personId)).toMatchObject([{}, { grade: 1 }]), 5000);
    expect((await must(mentor.get(`${queue}?state=marked`))).items).toMatchObject([
      { marked: { comment: '' }, revision: 2 },
    ]);
    const stored = await world.database.collection('attempts').findOne({ _id: attempt.attemptId as never });
    expect(stored?.markPast).toMatchObject([{ revision: 1, comment: 'Жақсы' }]);
  });

  it('are marked by nobody who wrote them, and seen by nobody of other places', async () => {
    const quiz = await publishedQuiz(plan, [essay('Пікіріңіз?')]);
    const personId = await world.person({ surname: 'Өзі', centreId: world.centres[0] }, organiser());
    await must(plan.post(`/cohorts/${quiz.cohortId}/enrolments`, { key: newId(), personIds: [personId] }));
    const own = await world.browserOf(personId);
    const { attemptId, asked } = await done(own, quiz, true);
    const body = {
      revision: 0,
      marks: [
        { criterionId: 'idea', mark: 6 },
        { criterionId: 'language', mark: 4 },
      ],
    };
    const url = `/attempts/${attemptId}/essays/${asked[0].questionId}`;
    expect((await own.put(url, body)).body).toMatchObject({ code: 'essay.own' });
    const far = await world.browserOf(await world.person({ surname: 'Алыс' }, observer(world.regions[1])));
    expect((await far.get(`/attempts/${attemptId}/result`)).status).toBe(404);
    const results = await must(far.get(`/cohorts/${quiz.cohortId}/quizzes/${quiz.activityId}/results`));
    expect(results).toMatchObject({ items: [], total: 0 });
    expect((await must(plan.get(`/attempts/${attemptId}/result`))).questions).toHaveLength(1);
  });
});

describe('results', () => {
  it('tell of everybody what he got, of every question how hard it was, and go into a file', async () => {
    const quiz = await publishedQuiz(
      plan,
      ['Оңай', 'Қиын'].map((text) => single(text)),
      { settings: { shuffleQuestions: false } },
    );
    const learners = [];
    for (let at = 0; at < 4; at += 1) learners.push(await enrolledIn(world, quiz));
    for (const [at, { browser }] of learners.slice(0, 3).entries())
      await done(browser, quiz, (place) => place === 0 || at === 0);
    const url = `/cohorts/${quiz.cohortId}/quizzes/${quiz.activityId}`;
    const results = await must(plan.get(`${url}/results`));
    expect(results.total).toBe(4);
    expect(results.items.map(({ grade }: Json) => grade).toSorted()).toEqual([0.5, 0.5, 1, null]);
    const statistics = await must(plan.get(`${url}/statistics`));
    expect(statistics.attempts).toBe(3);
    expect(statistics.questions[0]).toMatchObject({
      facility: 1,
      discrimination: null,
      choices: [{ isRight: true, times: 3 }, { times: 0 }],
    });
    expect(statistics.questions[1].facility).toBeCloseTo(1 / 3);
    const csv = await plan.get(`${url}/results/export`);
    expect(csv.text.trim().split('\n')).toHaveLength(5);
    expect(csv.text).toMatch(/Оңай.*Қиын/);
    const page = await must(plan.get(`${url}/results?limit=2&cursor=2`));
    expect(page).toMatchObject({ items: results.items.slice(2), next: null });
    expect((await plan.get(`${url}/results/export?format=xlsx`)).headers.get('content-type')).toContain(
      'spreadsheetml',
    );
    expect((await must(plan.get(`/cohorts/${quiz.cohortId}/quizzes`))).items).toMatchObject([
      { enrolled: 4, started: 3, submitted: 3, passed: 1, waiting: 0 },
    ]);
  });

  it('compare an entry and an exit test by person, hall and question', async () => {
    const quiz = await publishedQuiz(plan, [single('Ортақ'), single('Өзге')], {
      settings: { purpose: 'entry', attempts: 1 },
    });
    const exit = await must(
      plan.post(`/programmes/${quiz.programmeId}/quizzes`, { title: titled('Шығу'), purpose: 'exit' }),
    );
    const { title, intro, settings, revision } = exit;
    const slots = [slot(quiz.questionIds[0] ?? '')];
    await must(plan.put(`/quizzes/${exit.quizId}`, { title, intro, settings, revision, slots }));
    const programme = await must(plan.get(`/programmes/${quiz.programmeId}`));
    const exitId = newId();
    const [module] = programme.modules;
    module.activities.push({
      kind: 'quiz',
      activityId: exitId,
      title: titled('Шығу'),
      minutes: 0,
      quizId: exit.quizId,
    });
    const saved = await must(plan.put(`/programmes/${quiz.programmeId}`, programme));
    await must(plan.post(`/programmes/${quiz.programmeId}/publish`, { revision: saved.revision }));
    const cohort = await must(plan.get(`/cohorts/${quiz.cohortId}`));
    await must(plan.post(`/cohorts/${quiz.cohortId}/version`, { revision: cohort.revision }));
    const { browser, personId } = await enrolledIn(world, quiz);
    await done(browser, quiz, false);
    await done(browser, { ...quiz, activityId: exitId }, true);
    const query = `entryId=${quiz.activityId}&exitId=${exitId}`;
    const compared = await must(plan.get(`/cohorts/${quiz.cohortId}/comparison?${query}`));
    expect(compared).toMatchObject({
      mean: { people: 1, entry: 0, exit: 1 },
      people: [{ person: { personId }, entry: 0, exit: 1 }],
      halls: [{ people: 1, entry: 0, exit: 1 }],
      questions: [{ questionId: quiz.questionIds[0], entry: 0, exit: 1 }],
    });
    expect((await plan.get(`/cohorts/${quiz.cohortId}/comparison/export?${query}`)).text).toContain('Шығу');
    await vi.waitFor(
      async () => expect(await completionsOf(personId)).toMatchObject([{ grade: null }, { grade: 1 }]),
      5000,
    );
  });
});

describe('a correction', () => {
  it('is previewed, counts in what was published, grades everybody again and takes nobody’s completion', async () => {
    const quiz = await publishedQuiz(plan, [single('Қате кілт')], { settings: { passShare: 1, attempts: 1 } });
    const [wrong, right] = [await enrolledIn(world, quiz), await enrolledIn(world, quiz)];
    await done(wrong.browser, quiz, false);
    await done(right.browser, quiz, true);
    await vi.waitFor(async () => expect(await completionsOf(right.personId)).toHaveLength(1), 5000);
    const [questionId] = quiz.questionIds;
    const url = `/quizzes/${quiz.quizId}/questions/${questionId}/correction`;
    expect(await must(plan.get(url))).toMatchObject({ obstacle: 'nothingNew', finishedAttempts: 2 });
    const bank = `/banks/${quiz.bankId}/questions/${questionId}`;
    const edit = async (change: (content: Json) => void) => {
      const question = await must(plan.get(bank));
      change(question.content);
      return must(plan.put(bank, question));
    };
    const { version } = await edit(({ options }) => {
      for (const one of options) one.fraction = 1 - one.fraction;
    });
    expect(await must(plan.get(url))).toMatchObject({
      obstacle: null,
      up: 1,
      down: 1,
      newlyPassed: 1,
      noLongerPassing: 1,
    });
    const body = { version, reason: 'Кілт ауысып кеткен' };
    expect((await plan.post(url, { ...body, version: 1 })).body).toMatchObject({ code: 'request.conflict' });
    await Promise.all([must(plan.post(url, body)), plan.post(url, body)]);
    await vi.waitFor(async () => {
      const { items } = await must(plan.get(`/quizzes/${quiz.quizId}/corrections`));
      expect(items).toMatchObject([{ isDone: true, regraded: 2, reason: 'Кілт ауысып кеткен' }]);
    }, 8000);
    const grades = await world.database.collection('attempts').find({ quizId: quiz.quizId }).toArray();
    expect(grades.map(({ grade }) => grade)).toEqual([1, 0]);
    expect(grades.map(({ gradePast }) => gradePast)).toMatchObject([[{ grade: 0, why: 'correction' }], [{ grade: 1 }]]);
    await vi.waitFor(async () => expect(await completionsOf(wrong.personId)).toMatchObject([{ grade: 1 }]), 5000);
    expect(await completionsOf(right.personId)).toHaveLength(1);
    await edit(({ options }) => options.push({ ...options[0], optionId: 'third', fraction: 0 }));
    expect(await must(plan.get(url))).toMatchObject({ obstacle: 'otherShape' });
    expect((await plan.post(url, { version: version + 1, reason: 'Нұсқа қосу' })).body).toMatchObject({
      code: 'question.otherShape',
    });
  });
});

describe('authors', () => {
  it('publish no quiz that is unfinished, and copy quizzes with their bank', async () => {
    const quiz = await publishedQuiz(plan, [single('Бар')]);
    await quiz
      .edit({ slots: [slot(quiz.questionIds[0] ?? ''), slot('f'.repeat(24))] })
      .catch((thrown) => expect(String(thrown)).toContain('request.invalid'));
    await quiz.edit({ slots: [] });
    const programme = await must(plan.get(`/programmes/${quiz.programmeId}`));
    const preview = await must(plan.get(`/programmes/${quiz.programmeId}/publish`));
    expect(preview.problems).toMatchObject([{ itemId: quiz.activityId }]);
    const publish = await plan.post(`/programmes/${quiz.programmeId}/publish`, { revision: programme.revision });
    expect(publish.body).toMatchObject({ code: 'programme.notReady' });
    await quiz.edit({ slots: [slot(quiz.questionIds[0] ?? '')] });
    const copy = await must(plan.post(`/programmes/${quiz.programmeId}/duplicate`));
    const [activity] = copy.modules[0].activities;
    expect(activity.quizId).not.toBe(quiz.quizId);
    const copied = await must(plan.get(`/quizzes/${activity.quizId}`));
    expect(copied).toMatchObject({ programmeId: copy.programmeId, problems: [], questions: [{ text: { kk: 'Бар' } }] });
    expect(copied.questions[0].questionId).not.toBe(quiz.questionIds[0]);
  });

  it('try a draft out, the same questions for the same seed, and see everything', async () => {
    const quiz = await publishedQuiz(plan, [single('Бірі'), single('Екіншісі')]);
    const url = `/quizzes/${quiz.quizId}/preview`;
    const first = await must(plan.get(`${url}?seed=7`));
    expect(await must(plan.get(`${url}?seed=7`))).toEqual(first);
    const tried = await must(plan.post(url, { seed: 7, answers: answersTo(first, true) }));
    expect(tried).toMatchObject({ grade: 1, questions: [{ result: 'right', rightAnswer: { kind: 'chosen' } }, {}] });
  });

  it('find questions by words, folder, tag and difficulty, and place many at once', async () => {
    const bank = await must(plan.post('/banks', { title: titled('Ортақ қор'), programmeId: null }));
    const url = `/banks/${bank.bankId}`;
    const ids = [];
    for (const text of ['Бюджет кодексі', 'Жер кодексі', 'Әдеп'])
      ids.push((await must(plan.post(`${url}/questions`, single(text)))).questionId);
    const [outer, inner] = [newId(), newId()];
    const folder = (folderId: string, parentId: string | null) => ({ folderId, parentId, title: titled('Бума') });
    const folders = [folder(outer, null), folder(inner, outer)];
    await must(plan.put(url, { revision: 1, title: bank.title, folders }));
    await must(
      plan.post(`${url}/questions/place`, {
        questionIds: ids.slice(0, 2),
        folderId: inner,
        addTags: ['кодекс'],
        difficulty: 4,
      }),
    );
    const found = async (query: string) => (await must(plan.get(`${url}/questions?${query}`))).total;
    expect(await found(`folderId=${outer}`)).toBe(2);
    expect(await found(`tag=${encodeURIComponent('кодекс')}&difficulty=4`)).toBe(2);
    expect(await found(`q=${encodeURIComponent('жер код')}`)).toBe(1);
    await must(plan.put(url, { revision: 2, title: bank.title, folders: folders.slice(0, 1) }));
    expect((await must(plan.get(`${url}/questions/${ids[0]}`))).folderId).toBe(outer);
    const broken = { revision: 3, title: bank.title, folders: [folder(outer, inner), folder(inner, outer)] };
    expect((await plan.put(url, broken)).body).toMatchObject({ code: 'request.invalid' });
  });
});
