import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gradebook, GradeSheet, Warnings } from '../../../shared/src/grades/state.ts';
import type { HttpClient } from '../../support/http.ts';
import { lesson, newId, titled } from '../programmes/author.ts';
import { answersTo, enrolledIn, must, publishedQuiz, single, started } from '../quizzes/author.ts';
import { type Json, learner, newWorld, observer, organiser, type World } from '../seminars/world.ts';
import { type GradedCohort, gradedCohort, quiz } from './cohort.ts';

const day = 86_400_000;
let world: World;
let plan: HttpClient;

beforeAll(async () => {
  world = await newWorld();
  plan = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
});
afterAll(() => world.close());

const places = (at: 0 | 1) => ({ regionId: world.regions[at], centreId: world.centres[at] });
const someone = (surname: string, at: 0 | 1 = 0) => world.person({ surname, centreId: world.centres[at] }, learner);

describe('The gradebook of a cohort', () => {
  const [entry, exit] = [quiz('Кіріспе тест'), quiz('Қорытынды тест')];
  let cohort: GradedCohort;
  let near: string;
  let far: string;
  let url: string;

  beforeAll(async () => {
    cohort = await gradedCohort(world, [entry, lesson('Сабақ'), exit]);
    url = `/cohorts/${cohort.cohortId}`;
    near = await someone('Абай');
    far = await someone('Бауыржан', 1);
    await cohort.enrol(near, places(0), [
      { activityId: entry.activityId, grade: 0.5 },
      { activityId: entry.activityId, grade: 0.8 },
    ]);
    await cohort.enrol(far, places(1), [{ activityId: exit.activityId, grade: 0.4 }]);
  });

  it('counts everything alike until somebody weighs it, and tells two editors apart', async () => {
    const { items } = (await plan.get(`${url}/grades`)).body as Json;
    expect(items).toMatchObject([
      { person: { personId: near }, soFar: 0.8, certain: 0.4, grades: [{ grade: 0.8 }, { grade: null }] },
      { person: { personId: far }, soFar: 0.4, certain: 0.2 },
    ]);
    const book = (await plan.get(`${url}/gradebook`)).body as Gradebook;
    expect(book).toMatchObject({ revision: 0, mayWrite: true, items: [{ kind: 'quiz' }, { kind: 'quiz' }] });
    const [tests, exams] = [newId(), newId()];
    const edit = {
      revision: 0,
      categories: [
        { categoryId: tests, title: titled('Тесттер', 'Тесты'), weight: 25 },
        { categoryId: exams, title: titled('Емтихан', 'Экзамен'), weight: 75 },
      ],
      placements: [{ activityId: exit.activityId, categoryId: exams }],
    };
    const both = await Promise.all([1, 2].map(() => plan.put(`${url}/gradebook`, edit)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const after = ((await plan.get(`${url}/grades`)).body as Json).items;
    expect(after).toMatchObject([
      { soFar: 0.8, certain: 0.2 },
      { soFar: 0.4, certain: 0.3 },
    ]);
    expect((await plan.put(`${url}/gradebook`, { ...edit, revision: 1, categories: [] })).status).toBe(400);
  });

  it('keeps every grade given by hand with its reason, once a key, and shows the learner no name', async () => {
    const path = `${url}/grades/people/${near}/activities/${exit.activityId}`;
    const wanted = { key: newId(), revision: 0, grade: 1, reason: 'Ауызша тапсырды' };
    const [first, again] = [await plan.post(path, wanted), await plan.post(path, wanted)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect((await plan.post(path, { ...wanted, key: newId() })).body).toMatchObject({ code: 'request.conflict' });
    const back = { key: newId(), revision: 1, grade: null, reason: 'Қате енгізілді' };
    await plan.post(path, back);
    const read = async (browser: HttpClient, at: string) =>
      ((await browser.get(at)).body as GradeSheet).categories.flatMap(({ items }) => items).at(-1);
    const shown = await read(plan, `${url}/grades/people/${near}`);
    expect(shown).toMatchObject({ grade: null, isOverridden: false });
    expect(shown?.changes).toMatchObject([
      { grade: 1, reason: 'Ауызша тапсырды', by: { name: expect.stringContaining('Ұйымдастырушы') } },
      { grade: null, reason: 'Қате енгізілді' },
    ]);
    const own = await world.browserOf(near);
    const mine = await read(own, `/learn/${cohort.cohortId}/grades`);
    expect(mine?.changes.map(({ by }) => by)).toEqual([null, null]);
    expect(mine?.changes[0]).toMatchObject({ reason: 'Ауызша тапсырды' });
    expect((await plan.post(`${url}/grades/people/${near}/activities/${newId()}`, wanted)).status).toBe(404);
    expect((await own.get(`${url}/grades`)).status).toBe(404);
    expect((await own.post(path, { ...wanted, key: newId(), revision: 2 })).status).toBe(404);
  });

  it('shows a region’s staff its own people only, and goes as a file', async () => {
    const watcher = await world.browserOf(await world.person({ surname: 'Бақылаушы' }, observer(world.regions[1])));
    const { items } = (await watcher.get(`${url}/grades`)).body as Json;
    expect(items.map((row: Json) => row.person.personId)).toEqual([far]);
    expect((await watcher.get(`${url}/grades/people/${near}`)).status).toBe(404);
    expect((await watcher.put(`${url}/gradebook`, {})).status).toBe(404);
    const { text } = await watcher.request('GET', `${url}/grades/export`, undefined, { 'Accept-Language': 'ru' });
    expect(text).toContain('Қорытынды тест');
    expect(text).toContain('Бауыржан');
    expect(text).not.toContain('Абай');
  });
});

describe('Who needs a word', () => {
  it('is named with the reasons, those with most first, and nobody beyond one’s scope', async () => {
    const competency = { competencyId: newId(), title: titled('Көшбасшылық') };
    const test = quiz('Тест', { competencyIds: [competency.competencyId] });
    const read = lesson('Сабақ', { competencyIds: [competency.competencyId], minutes: 45 });
    const { cohortId, enrol } = await gradedCohort(world, [read, test], [competency]);
    const [idle, failing, fine] = [await someone('Асқар'), await someone('Болат'), await someone('Дана', 1)];
    await enrol(idle, places(0), [{ activityId: test.activityId, grade: 0.2, at: Date.now() - 20 * day }]);
    await enrol(failing, places(0), [{ activityId: test.activityId, grade: 0.3 }]);
    await enrol(fine, places(1), [{ activityId: test.activityId, grade: 0.9 }]);
    const warnings = (await plan.get(`/cohorts/${cohortId}/warnings`)).body as Warnings;
    expect(warnings).toMatchObject({ people: 3, named: 2, thresholds: { inactiveDays: 14, failBelow: 0.5 } });
    expect(warnings.items.map((row) => [row.person.personId, row.warnings.map(({ kind }) => kind)])).toEqual([
      [idle, ['inactive', 'failing']],
      [failing, ['failing']],
    ]);
    const watcher = await world.browserOf(await world.person({ surname: 'Бақылаушы' }, observer(world.regions[1])));
    expect((await watcher.get(`/cohorts/${cohortId}/warnings`)).body).toMatchObject({ people: 1, items: [] });
    const { text } = await plan.get(`/cohorts/${cohortId}/warnings/export`);
    expect(text.split('\r\n').filter((line) => line.includes('Low grade'))).toHaveLength(2);
    // What is remembered of somebody is read anew once it is another.
    const reasons = async () => {
      const { items } = (await plan.get(`/cohorts/${cohortId}/warnings`)).body as Warnings;
      return items.find(({ person }) => person.personId === idle)?.warnings.map(({ kind }) => kind);
    };
    const path = `/cohorts/${cohortId}/grades/people/${idle}/activities/${test.activityId}`;
    for (const [revision, grade, left] of [
      [0, 0.6, ['inactive']],
      [1, null, ['inactive', 'failing']],
    ] as const) {
      await must(plan.post(path, { key: newId(), revision, grade, reason: 'Ауызша тапсырды' }));
      expect(await reasons()).toEqual(left);
    }
    const own = await world.browserOf(idle);
    await must(own.post(`/learn/${cohortId}/lessons/${read.activityId}/complete`, { key: newId() }));
    expect(await reasons()).toBeUndefined();
    const { competencies } = (await (await world.browserOf(fine)).get(`/learn/${cohortId}/grades`)).body as GradeSheet;
    expect(competencies).toMatchObject([
      { share: 0.5, minutes: 45, minutesOf: 90, grade: 0.9, evidence: [{ doneAt: null }, { grade: 0.9 }] },
    ]);
  });
});

describe('The grade of a test', () => {
  it('is what the test counts of its attempts, passed or not, before anything is completed', async () => {
    const mentor = await world.browserOf(
      await world.person({ surname: 'Тәлімгер' }, { role: 'mentor', scope: 'everywhere' }),
    );
    for (const [counted, grade] of [
      ['highest', 0.5],
      ['average', 0.25],
      ['last', 0],
    ] as const) {
      const settings = { counted, passShare: 0.9, attempts: 3, coolDownMinutes: 0 };
      const test = await publishedQuiz(plan, [single('Бірінші'), single('Екінші')], { settings });
      const { browser, personId } = await enrolledIn(world, test);
      for (const right of [(at: number) => at === 0, false]) {
        const attempt = await started(browser, test);
        const answers = answersTo(attempt, right);
        await must(browser.post(`/attempts/${attempt.attemptId}/submit`, { key: newId(), answers }));
      }
      const { items } = await must(mentor.get(`/cohorts/${test.cohortId}/grades`));
      expect(items, counted).toMatchObject([
        { person: { personId }, soFar: grade, grades: [{ activityId: test.activityId, earned: grade, grade }] },
      ]);
      const path = `/cohorts/${test.cohortId}/grades/people/${personId}/activities/${test.activityId}`;
      await must(mentor.post(path, { key: newId(), revision: 0, grade: 0.95, reason: 'Ауызша тапсырды' }));
      expect((await must(mentor.get(`/cohorts/${test.cohortId}/grades`))).items).toMatchObject([
        { soFar: 0.95, grades: [{ earned: grade, grade: 0.95, isOverridden: true }] },
      ]);
    }
  });
});
