import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpClient } from '../../support/http.ts';
import { type Json, learner, newWorld, observer, organiser, type World } from '../seminars/world.ts';
import { lesson, moduleOf, newId, published, running, titled } from './author.ts';

const day = 86_400_000;
let world: World;
let plan: HttpClient;
let count = 0;

beforeAll(async () => {
  world = await newWorld();
  plan = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
});
afterAll(() => world.close());

const person = (more: Record<string, unknown> = {}) => {
  count += 1;
  return world.person({ surname: `Тыңдаушы${'абвгдежзик'[count % 10]}`, centreId: world.centres[0], ...more }, learner);
};

/** Two lessons, the second after the first, in a running cohort with one learner. */
async function enrolled(more: Json = {}) {
  const first = lesson('Бірінші', { minutes: 90 });
  const second = lesson('Екінші', { minutes: 45, release: [{ kind: 'completed', itemId: first.activityId }] });
  const programme = await published(plan, [moduleOf('Модуль', first, second)]);
  const cohort = await running(plan, programme.programmeId, more);
  const personId = await person();
  const added = await plan.post(`/cohorts/${cohort.cohortId}/enrolments`, { key: newId(), personIds: [personId] });
  expect(added.body).toEqual({ added: 1, already: 0 });
  const browser = await world.browserOf(personId);
  const learn = `/learn/${cohort.cohortId}`;
  const complete = (activityId: string) => browser.post(`${learn}/lessons/${activityId}/complete`, { key: newId() });
  return { first, second, programme, cohort, personId, browser, learn, complete };
}

describe('learning', () => {
  it('goes from one lesson to the next, and home says what is next and how far', async () => {
    const { first, second, browser, learn, complete } = await enrolled();
    const home = async () => ((await browser.get('/me/learning')).body as Json).items;
    expect(await home()).toMatchObject([
      { next: { activityId: first.activityId }, progress: { done: 0, of: 2, minutes: 0, minutesOf: 135 } },
    ]);
    expect((await browser.get(`${learn}/lessons/${second.activityId}`)).body).toMatchObject({
      code: 'activity.locked',
    });
    const { modules } = (await browser.get(learn)).body as Json;
    expect(modules[0].activities[1].locks).toMatchObject([{ kind: 'completed', title: { kk: 'Бірінші' } }]);
    expect((await browser.get(`${learn}/lessons/${first.activityId}`)).body).toMatchObject({
      html: { kk: `<p>Мәтін ${first.activityId}</p>` },
      next: { isOpen: false },
    });
    expect((await complete(first.activityId)).body).toMatchObject({
      progress: { done: 1, minutes: 90 },
      completedAt: null,
      next: { activityId: second.activityId, isOpen: true },
    });
    const last = (await complete(second.activityId)).body as Json;
    expect(last).toMatchObject({ progress: { done: 2, of: 2, minutes: 135 }, completedAt: last.doneAt });
    expect(await home()).toMatchObject([{ next: null, completedAt: last.doneAt }]);
  });

  it('counts a lesson once, however often and at once it is said to be read', async () => {
    const { first, cohort, complete } = await enrolled();
    const answers = await Promise.all(Array.from({ length: 6 }, () => complete(first.activityId)));
    expect(new Set(answers.map(({ body }) => (body as Json).doneAt)).size).toBe(1);
    const enrolment = await world.database.collection('enrolments').findOne({ cohortId: cohort.cohortId });
    expect(enrolment?.completions).toHaveLength(1);
  });

  it('keeps what another feature tells of its activity, once, and opens what waits for its grade', async () => {
    const told = { kind: 'seminar', activityId: newId(), title: titled('Семинар'), minutes: 45, seminarId: newId() };
    const after = lesson('Кейін', { release: [{ kind: 'grade', activityId: told.activityId, atLeast: 0.6 }] });
    const { programmeId } = await published(plan, [moduleOf('Модуль', told, after)]);
    const { cohortId } = await running(plan, programmeId);
    const personId = await person();
    await plan.post(`/cohorts/${cohortId}/enrolments`, { key: newId(), personIds: [personId] });
    const browser = await world.browserOf(personId);
    const url = `/learn/${cohortId}/lessons/${told.activityId}/complete`;
    expect((await browser.post(url, { key: newId() })).body).toMatchObject({ code: 'activity.notByHand' });
    const payload = { personId, cohortId, activityId: told.activityId, at: Date.now(), grade: 0.8 };
    const events = world.database.collection('programmes');
    const event = { eventId: newId(), type: 'activity.completed', at: Date.now(), payload };
    for (let time = 0; time < 2; time += 1)
      await events.updateOne({ _id: programmeId as never }, { $push: { outbox: event } as never });
    await expect
      .poll(async () => (await browser.get(`/learn/${cohortId}/lessons/${after.activityId}`)).status)
      .toBe(200);
    await expect.poll(async () => (await events.findOne({ _id: programmeId as never }))?.outbox).toEqual([]);
    const { completions } = (await world.database.collection('enrolments').findOne({ cohortId })) as Json;
    expect(completions).toHaveLength(1);
  });

  it('shows before the start what will come, and records nothing after the end', async () => {
    const early = await enrolled({ startsAt: Date.now() + day, endsAt: Date.now() + 2 * day });
    const { modules } = (await early.browser.get(early.learn)).body as Json;
    expect(modules[0].activities[0].locks).toMatchObject([{ kind: 'date' }]);
    const late = await enrolled({ startsAt: Date.now() - 2 * day, endsAt: Date.now() - day });
    expect((await late.browser.get(`${late.learn}/lessons/${late.first.activityId}`)).body).toMatchObject({
      isOver: true,
    });
    expect((await late.complete(late.first.activityId)).body).toMatchObject({ code: 'cohort.over' });
  });

  it('runs by each one’s own clock where dates are relative', async () => {
    const first = lesson('Бірінші', { dueAfterDays: 3 });
    const later = lesson('Кейін', { release: [{ kind: 'date', afterDays: 2 }] });
    const { programmeId } = await published(plan, [moduleOf('Модуль', first, later)]);
    const cohort = await running(plan, programmeId, { startsAt: Date.now() - 20 * day, paceDays: 5 });
    const { cohortId } = cohort;
    const personId = await person();
    await plan.post(`/cohorts/${cohortId}/enrolments`, { key: newId(), personIds: [personId] });
    const browser = await world.browserOf(personId);
    const enrolments = world.database.collection('enrolments');
    const { at } = (await enrolments.findOne({ cohortId })) as Json;
    const seen = async () => (await browser.get(`/learn/${cohortId}`)).body as Json;
    const own = await seen();
    expect(own).toMatchObject({ isOwnPace: true, startsAt: at, endsAt: at + 5 * day });
    expect(own.modules[0].activities[0]).toMatchObject({ dueAt: at + 3 * day, locks: [] });
    expect(own.modules[0].activities[1].locks).toEqual([{ kind: 'date', at: at + 2 * day }]);
    expect(((await plan.get(`/cohorts/${cohortId}/roster`)).body as Json).items).toMatchObject([
      { endsAt: at + 5 * day },
    ]);
    // As if he had enrolled eight days ago: his five days are over, though the cohort is not.
    await enrolments.updateOne({ cohortId }, { $set: { at: at - 8 * day } });
    expect((await seen()).modules[0].activities[1].locks).toEqual([]);
    const complete = () => browser.post(`/learn/${cohortId}/lessons/${first.activityId}/complete`, { key: newId() });
    expect((await complete()).body).toMatchObject({ code: 'cohort.over' });
    await plan.patch(`/cohorts/${cohortId}`, { revision: cohort.revision, paceDays: null });
    expect(await seen()).toMatchObject({ isOwnPace: false, startsAt: cohort.startsAt, endsAt: cohort.endsAt });
    expect((await complete()).status).toBe(201);
  });

  it('takes after the end what a device says was done before it, at its own time and marked late, once', async () => {
    const { cohort, first, second, browser, learn } = await enrolled({
      startsAt: Date.now() - 3 * day,
      endsAt: Date.now() - day,
    });
    const { cohortId, endsAt } = cohort;
    const enrolments = world.database.collection('enrolments');
    await enrolments.updateOne({ cohortId }, { $set: { at: endsAt - day } });
    const say = (activityId: string, agoMs: number, key = newId()) =>
      browser.post(`${learn}/lessons/${activityId}/complete`, { key, agoMs });
    expect((await say(first.activityId, day / 2)).body).toMatchObject({ code: 'cohort.over' });
    const key = newId();
    const answers = await Promise.all([1, 2, 3].map(() => say(first.activityId, 1.5 * day, key)));
    const [{ doneAt }] = answers.map(({ body }) => body) as [Json];
    expect(doneAt).toBeLessThan(endsAt);
    // Said before he took part: not before that.
    expect((await say(second.activityId, 10 * day)).body).toMatchObject({ doneAt: endsAt - day });
    expect((await enrolments.findOne({ cohortId }))?.completions).toMatchObject([
      { activityId: first.activityId, at: doneAt, isLate: true },
      { activityId: second.activityId, at: endsAt - day, isLate: true },
    ]);
    const { modules } = (await browser.get(learn)).body as Json;
    expect(modules[0].activities).toMatchObject([{ isLate: true }, { isLate: true }]);
    expect(((await plan.get(`/cohorts/${cohortId}/roster`)).body as Json).items).toMatchObject([{ done: 2, late: 2 }]);
  });

  it('stays on its version until the cohort is moved, and what was read stays read', async () => {
    const { programme, first, second, cohort, browser, learn, complete } = await enrolled();
    await complete(first.activityId);
    const { programmeId, revision, ...draft } = programme;
    const modules = [{ ...programme.modules[0], title: titled('Жаңа атау'), activities: [first, second] }];
    const saved = (await plan.put(`/programmes/${programmeId}`, { ...draft, modules, revision })).body as Json;
    await plan.post(`/programmes/${programmeId}/publish`, { revision: saved.revision });
    expect((await browser.get(learn)).body).toMatchObject({ modules: [{ title: { kk: 'Модуль' } }] });
    const before = (await plan.get(`/cohorts/${cohort.cohortId}`)).body as Json;
    expect(before).toMatchObject({ version: 1, newestVersion: 2 });
    await plan.post(`/cohorts/${cohort.cohortId}/version`, { revision: before.revision });
    expect((await browser.get(learn)).body).toMatchObject({
      modules: [{ title: { kk: 'Жаңа атау' } }],
      progress: { done: 1, of: 2 },
    });
  });

  it('is closed to whoever does not take part', async () => {
    const { learn, first } = await enrolled();
    const stranger = await world.browserOf(await person());
    for (const path of [learn, `${learn}/lessons/${first.activityId}`])
      expect((await stranger.get(path)).status).toBe(404);
    expect((await plan.get(learn)).status).toBe(404);
  });
});

describe('enrolment', () => {
  it('by a code is had by whoever knows it, once, until it is closed', async () => {
    const { cohort } = await enrolled();
    const url = `/cohorts/${cohort.cohortId}/code`;
    const { code } = (await plan.post(url)).body as Json;
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const browser = await world.browserOf(await person());
    for (const typed of [code, code.toLowerCase().replace('-', ' ')])
      expect((await browser.post('/me/enrolments', { code: typed })).body).toEqual({ cohortId: cohort.cohortId });
    expect((await plan.get(`/cohorts/${cohort.cohortId}`)).body).toMatchObject({ enrolled: 2 });
    await plan.delete(url);
    const late = await world.browserOf(await person());
    expect((await late.post('/me/enrolments', { code })).body).toMatchObject({ code: 'enrolment.unknownCode' });
  });

  it('by code may be tried ten times', async () => {
    const browser = await world.browserOf(await person());
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => browser.post('/me/enrolments', { code: 'AAAA-AAAA' })),
    );
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it('from a file is previewed row by row and then written, and again changes nothing', async () => {
    const { cohort } = await enrolled();
    await person({ surname: 'Құрманғазы', login: 'qurmangazy' });
    const url = `/cohorts/${cohort.cohortId}/enrolments/import`;
    const file = 'Логин;Аты-жөні\nqurmangazy;\nnobody.here;\n;\nqurmangazy;\n';
    const send = (mode: string) => plan.request('POST', `${url}?mode=${mode}`, file, { 'Content-Type': 'text/csv' });
    const preview = (await send('preview')).body as Json;
    expect(preview).toMatchObject({ applied: false, add: 1, refused: 2 });
    expect((await plan.get(`/cohorts/${cohort.cohortId}`)).body).toMatchObject({ enrolled: 1 });
    expect((await send('apply')).body).toMatchObject({ applied: true, add: 1 });
    expect((await send('apply')).body).toMatchObject({ add: 0, unchanged: 1 });
    expect((await plan.get(`/cohorts/${cohort.cohortId}`)).body).toMatchObject({ enrolled: 2 });
  });

  it('of one person many times at once is one', async () => {
    const { cohort } = await enrolled();
    const personIds = [await person()];
    await Promise.all(
      Array.from({ length: 5 }, () => plan.post(`/cohorts/${cohort.cohortId}/enrolments`, { key: newId(), personIds })),
    );
    expect(await world.database.collection('enrolments').countDocuments({ cohortId: cohort.cohortId })).toBe(2);
  });
});

describe('the roster', () => {
  it('shows everybody in order with his hall and progress, and to staff of a region only their own people', async () => {
    const { cohort, first, complete } = await enrolled();
    await complete(first.activityId);
    const far = await person({ surname: 'Ұлытаулық', centreId: world.centres[1] });
    await plan.post(`/cohorts/${cohort.cohortId}/enrolments`, { key: newId(), personIds: [far] });
    const url = `/cohorts/${cohort.cohortId}/roster`;
    const { items, total } = (await plan.get(url)).body as Json;
    expect(total).toBe(2);
    expect(items[0]).toMatchObject({ hallName: { kk: 'Қазақ залы' }, done: 1, of: 2, minutes: 90, way: 'hand' });
    expect(items[1]).toMatchObject({ person: { personId: far }, done: 0, lastAt: null });
    const watcher = await world.browserOf(await world.person({ surname: 'Бақылаушы' }, observer(world.regions[1])));
    expect(((await watcher.get(url)).body as Json).items.map((row: Json) => row.person.personId)).toEqual([far]);
    expect((await watcher.get(`/cohorts/${cohort.cohortId}`)).body).toMatchObject({
      enrolled: 1,
      mayWrite: false,
      code: null,
    });
    const csv = await watcher.get(`${url}/export`);
    expect(csv.text).toContain('Ұлытаулық');
    expect(csv.text).not.toContain('Тыңдаушы');
    expect((await plan.get(`${url}/export?format=xlsx`)).status).toBe(200);
  });

  it('is nobody’s who learns or writes', async () => {
    const { cohort, browser } = await enrolled();
    const writer = await world.browserOf(
      await world.person({ surname: 'Жазушы' }, { role: 'instructor', scope: 'everywhere' }),
    );
    for (const client of [browser, writer])
      expect((await client.get(`/cohorts/${cohort.cohortId}/roster`)).status).toBe(404);
  });
});
