import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HttpClient } from '../../support/http.ts';
import {
  answersTo,
  enrolledIn,
  essay,
  key,
  keyOf,
  must,
  type Published,
  publishedQuiz,
  single,
} from '../quizzes/author.ts';
import { coordinator, type Json, newWorld, organiser, type World } from '../seminars/world.ts';

let world: World;
let desk: HttpClient;
let foreign: HttpClient;
let plan: HttpClient;
let quiz: Published;
let hallId: string;
const start = (browser: HttpClient, code?: string) =>
  browser.post(`/learn/${quiz.cohortId}/quizzes/${quiz.activityId}/attempts`, { key: key(), ...(code && { code }) });
const codeOf = async (sittingId: string) => (await must(desk.get(`/sittings/${sittingId}`))).code.text as string;
const check = (sittingId: string, personId: string, present = true) =>
  must(desk.post(`/sittings/${sittingId}/people`, { personIds: [personId], present }));

beforeAll(async () => {
  world = await newWorld();
  plan = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
  const questions = ['Бірінші', 'Екінші'].map((text) => single(text));
  quiz = await publishedQuiz(plan, questions, { settings: { supervised: true, attempts: 1 } });
  [hallId] = world.halls;
  const [own, another] = world.centres;
  desk = await world.browserOf(await world.person({ surname: 'Үйлестіруші' }, coordinator(own)));
  foreign = await world.browserOf(await world.person({ surname: 'Бөтен' }, coordinator(another)));
});
afterAll(() => world.close());

describe('a supervised test', () => {
  let sittingId: string;
  beforeAll(async () => {
    await enrolledIn(world, quiz);
    const body = { cohortId: quiz.cohortId, activityId: quiz.activityId };
    const [first, second] = await Promise.all([1, 2].map(() => must(desk.post(`/halls/${hallId}/sittings`, body))));
    expect(first?.sittingId).toBe(second?.sittingId);
    sittingId = first?.sittingId;
  });

  it('opens only for who is checked in and types what is read out', async () => {
    const { browser, personId } = await enrolledIn(world, quiz);
    const code = await codeOf(sittingId);
    expect((await start(browser, code)).body).toMatchObject({ code: 'sitting.notCheckedIn' });
    await check(sittingId, personId);
    expect((await start(browser)).body).toMatchObject({ code: 'quiz.supervised' });
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await start(browser, wrong)).body).toMatchObject({ code: 'sitting.wrongCode' });
    expect((await start(browser, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(201);
    const seen = await must(desk.get(`/sittings/${sittingId}`));
    const own = seen.people.find(({ person }: Json) => person.personId === personId);
    expect(own).toMatchObject({ present: true, attempt: { state: 'open', questions: 2, shared: false } });
  });

  it('takes no more guesses after ten', async () => {
    const { browser, personId } = await enrolledIn(world, quiz);
    await check(sittingId, personId);
    for (let at = 0; at < 10; at += 1) await start(browser, `x${at}`);
    expect((await start(browser, await codeOf(sittingId))).body).toMatchObject({ code: 'request.tooMany' });
  });

  it('is taken on a device of the hall, bound to one person until he is done', async () => {
    const { personId } = await enrolledIn(world, quiz, { surname: 'Құрылғысыз' });
    const lend = () => desk.post(`/sittings/${sittingId}/devices`, { personId, key: key() });
    expect((await lend()).body).toMatchObject({ code: 'sitting.notCheckedIn' });
    await check(sittingId, personId);
    const old = (await must(lend())).code;
    const { code } = await must(lend());
    const device = world.visitor();
    expect((await device.post('/test-device', { code: old })).body).toMatchObject({ code: 'testDevice.wrongCode' });
    const { token, attempt, personName } = await must(device.post('/test-device', { code: code.toLowerCase() }));
    expect(personName).toContain('Құрылғысыз');
    expect((await device.post('/test-device', { code })).status).toBe(404);
    expect((await device.get(`/attempts/${attempt.attemptId}`)).status).toBe(401);
    await must(device.request('POST', '/test-device/answers', { token, answers: answersTo(attempt, true) }));
    expect((await must(device.post('/test-device/attempt', { token }))).attempt.answers).toHaveLength(2);
    const done = { token, key: key(), answers: [] };
    expect(await must(device.post('/test-device/submit', done))).toEqual({ answered: 2, questions: 2 });
    expect((await device.post('/test-device/submit', done)).status).toBeLessThan(300);
    expect((await device.post('/test-device/attempt', { token })).status).toBe(404);
    const seen = await must(desk.get(`/sittings/${sittingId}`));
    expect(seen.people.find(({ person }: Json) => person.personId === personId).attempt).toMatchObject({
      state: 'graded',
      shared: true,
    });
  });

  it('is found by its code alone, on one’s own device', async () => {
    const { browser, personId } = await enrolledIn(world, quiz);
    const enter = (code: string) => browser.post('/hall-test', { key: key(), code });
    const code = await codeOf(sittingId);
    expect((await enter(code)).body).toMatchObject({ code: 'sitting.notCheckedIn' });
    await check(sittingId, personId);
    expect((await enter('12')).body).toMatchObject({ code: 'sitting.wrongCode' });
    const { attemptId } = await must(enter(code));
    expect((await must(enter(code))).attemptId).toBe(attemptId);
    expect((await must(browser.get(`/attempts/${attemptId}`))).questions).toHaveLength(2);
  });

  it('hands in what somebody has answered when he is taken out', async () => {
    const { browser, personId } = await enrolledIn(world, quiz);
    await check(sittingId, personId);
    const attempt = await must(start(browser, await codeOf(sittingId)));
    await must(
      browser.put(`/attempts/${attempt.attemptId}/answers`, { answers: answersTo(attempt, true).slice(0, 1) }),
    );
    const removal = { personId, reason: 'Телефон пайдаланды' };
    const { people } = await must(desk.post(`/sittings/${sittingId}/removals`, removal));
    const own = people.find(({ person }: Json) => person.personId === personId);
    expect(own).toMatchObject({
      present: false,
      removedFor: removal.reason,
      attempt: { state: 'graded', closedBy: 'staff' },
    });
    const { attempts } = await must(browser.get(`/learn/${quiz.cohortId}/quizzes/${quiz.activityId}`));
    expect(attempts[0]).toMatchObject({ grade: 0.5, closedBy: 'staff', removedFor: removal.reason });
  });

  it('is its own centre’s to run, and closed lets nobody start', async () => {
    const { browser, personId } = await enrolledIn(world, quiz);
    expect((await foreign.get(`/sittings/${sittingId}`)).status).toBe(404);
    expect((await foreign.get(`/halls/${hallId}/sittings`)).status).toBe(404);
    await check(sittingId, personId);
    const code = await codeOf(sittingId);
    const { tests, items } = await must(desk.get(`/halls/${hallId}/sittings`));
    expect([tests.length, items[0].state]).toEqual([1, 'open']);
    await must(desk.post(`/sittings/${sittingId}/close`));
    expect((await start(browser, code)).body).toMatchObject({ code: 'sitting.notCheckedIn' });
    const late = await desk.post(`/sittings/${sittingId}/people`, { personIds: [personId], present: true });
    expect(late.body).toMatchObject({ code: 'sitting.closed' });
  });
});

describe('more time and the end', () => {
  it('are given in the hall: once for a key, and for everybody who writes; the page that waits hears it', async () => {
    const timed = await publishedQuiz(plan, [single('Жалғыз')], {
      settings: { supervised: true, timeLimitMinutes: 30 },
    });
    const ids = { cohortId: timed.cohortId, activityId: timed.activityId };
    const { sittingId, isTimed } = await must(desk.post(`/halls/${hallId}/sittings`, ids));
    expect(isTimed).toBe(true);
    const extension = { key: key(), minutes: 10, personId: null, reason: 'Жарық сөніп қалды' };
    const extend = () => desk.post(`/sittings/${sittingId}/extensions`, extension);
    expect((await extend()).body).toMatchObject({ code: 'sitting.nobodyWrites' });
    const { browser, personId } = await enrolledIn(world, timed);
    await check(sittingId, personId);
    const { attemptId } = await must(browser.post('/hall-test', { key: key(), code: await codeOf(sittingId) }));
    const before = (await must(browser.get(`/attempts/${attemptId}`))).deadline;
    const clock = (known: number) => must(browser.get(`/attempts/${attemptId}/clock?deadline=${known}`));
    const heard = clock(before);
    await Promise.all([extend(), extend()].map(must));
    // Asked before the time was given; without news it would have waited longer than this test may take.
    expect(await heard).toMatchObject({ state: 'open', deadline: before + 10 * 60_000, isEnding: false });
    // An allowance of the organiser comes on top of it.
    const allowance = { personId, extraMinutes: 5, extraAttempts: 0, reason: 'Денсаулығына байланысты' };
    await must(plan.post(`/cohorts/${ids.cohortId}/quizzes/${ids.activityId}/allowances`, allowance));
    expect(await clock(before)).toMatchObject({ deadline: before + 15 * 60_000 });
  });

  it('takes what was typed last from the devices that are heard, and hands in for those that are not', async () => {
    const untimed = await publishedQuiz(plan, [single('Жалғыз')], { settings: { supervised: true } });
    const ids = { cohortId: untimed.cohortId, activityId: untimed.activityId };
    const { sittingId } = await must(desk.post(`/halls/${hallId}/sittings`, ids));
    const here = await Promise.all(
      [1, 2].map(async () => {
        const { browser, personId } = await enrolledIn(world, untimed);
        await check(sittingId, personId);
        const { attemptId } = await must(browser.post('/hall-test', { key: key(), code: await codeOf(sittingId) }));
        const attempt = await must(browser.get(`/attempts/${attemptId}`));
        const heard = must(browser.get(`/attempts/${attemptId}/clock?deadline=${attempt.deadline}`));
        return { browser, attemptId, attempt, heard };
      }),
    );
    const [typing, silent] = here as [(typeof here)[0], (typeof here)[0]];
    for (let time = 0; time < 2; time += 1) {
      const ended = await must(desk.post(`/sittings/${sittingId}/end`));
      expect([ended.state, ended.code]).toEqual(['closed', null]);
      const writing = ended.people.filter(({ attempt }: Json) => attempt?.state === 'open');
      expect(writing.map(({ attempt }: Json) => attempt.isEnding)).toEqual([true, true]);
    }
    for (const { heard, attempt } of here) {
      const told = await heard;
      expect(told).toMatchObject({ state: 'open', isEnding: true });
      expect(told.deadline).toBeLessThan(attempt.deadline);
    }
    const answers = answersTo(typing.attempt, true);
    await must(typing.browser.post(`/attempts/${typing.attemptId}/submit`, { key: key(), answers }));
    const own = `/learn/${ids.cohortId}/quizzes/${ids.activityId}`;
    const [done] = (await must(typing.browser.get(own))).attempts;
    expect(done).toMatchObject({ state: 'graded', grade: 1, closedBy: 'staff' });
    const late = { deadline: Date.now() - 60_000, endsBy: Date.now() - 60_000 };
    await world.database.collection<Json>('attempts').updateOne({ _id: silent.attemptId }, { $set: late });
    await expect
      .poll(async () => (await must(silent.browser.get(own))).attempts[0], { timeout: 15_000 })
      .toMatchObject({ state: 'graded', grade: 0, closedBy: 'staff' });
  });
});

describe('a test on paper', () => {
  let onPaper: Published;
  let sittingId: string;
  let people: string[];
  const papersOf = () => `/sittings/${sittingId}/papers`;
  const make = () => desk.post(papersOf(), { personIds: people });
  const enter = (paperId: string, body: Json) => desk.put(`${papersOf()}/${paperId}/entry`, { key: key(), ...body });
  const answers = (paper: Json, isRight: boolean) =>
    paper.items.map((item: Json) =>
      item.kind === 'essay'
        ? { questionId: item.questionId, value: null, onPaper: true }
        : { questionId: item.questionId, value: { kind: 'chosen', keys: [keyOf(item, isRight ? /иә$/ : /жоқ$/)] } },
    );

  beforeAll(async () => {
    const questions = [...['Бір', 'Екі', 'Үш', 'Төрт'].map((text) => single(text)), essay('Ойыңыз')];
    onPaper = await publishedQuiz(plan, questions, { settings: { supervised: true, attempts: 1 } });
    people = [];
    for (const surname of ['Абаев', 'Әлиев', 'Бекова'])
      people.push((await enrolledIn(world, onPaper, { surname })).personId);
    const ids = { cohortId: onPaper.cohortId, activityId: onPaper.activityId };
    sittingId = (await must(desk.post(`/halls/${hallId}/sittings`, ids))).sittingId;
  });

  it('is drawn once for each person, numbered, and printed as often as needed', async () => {
    await Promise.all([make(), make()].map(must));
    const { items } = await must(desk.get(papersOf()));
    expect(items.map(({ number, state }: Json) => [number, state])).toEqual([1, 2, 3].map((at) => [at, 'printed']));
    const paper = await must(desk.get(`${papersOf()}/${items[0].paperId}`));
    expect(paper.items).toHaveLength(5);
    expect(JSON.stringify(paper)).not.toMatch(/fraction|Түсіндірме|Бағалаушыға ғана/);
    const [one, again] = await Promise.all([1, 2].map(() => desk.get(`${papersOf()}.pdf?language=kk`)));
    expect(one?.text.slice(0, 5)).toBe('%PDF-');
    expect(again?.text).toBe(one?.text);
    expect((await foreign.get(`${papersOf()}.pdf?language=kk`)).status).toBe(404);
  });

  it('becomes an attempt marked with who typed it in, once', async () => {
    const { items } = await must(desk.get(papersOf()));
    const [{ paperId, person }] = items;
    const paper = await must(desk.get(`${papersOf()}/${paperId}`));
    const body = { key: key(), revision: 0, answers: answers(paper, true) };
    await Promise.all([enter(paperId, body), enter(paperId, body)].map(must));
    const other = await enter(paperId, { revision: 0, answers: answers(paper, false) });
    expect(other.body).toMatchObject({ code: 'paper.entered' });
    const seen = await must(desk.get(`/sittings/${sittingId}`));
    const own = seen.people.find((one: Json) => one.person.personId === person.personId);
    expect(own.attempt).toMatchObject({
      state: 'submitted',
      answered: 5,
      enteredBy: { name: expect.stringContaining('Үйлестіруші') },
    });
    const { items: rows } = await must(plan.get(`/cohorts/${onPaper.cohortId}/quizzes/${onPaper.activityId}/results`));
    const row = rows.find((one: Json) => one.person.personId === person.personId);
    expect(row.attempts).toHaveLength(1);
    expect(row.attempts[0]).toMatchObject({ waiting: 1, enteredBy: { name: expect.stringContaining('Үйлестіруші') } });
    const essays = await must(plan.get(`/cohorts/${onPaper.cohortId}/essays`));
    expect(essays.items.find((one: Json) => one.person.personId === person.personId).text).toContain('№ 1');
  });

  it('becomes it even where the server died between the two', async () => {
    const { items } = await must(desk.get(papersOf()));
    const [{ paperId }] = items;
    const found = await world.database.collection<Json>('testPapers').findOne({ _id: paperId });
    const { attemptId } = found as Json;
    const before = await world.database.collection<Json>('attempts').findOne({ _id: attemptId });
    await world.database.collection<Json>('attempts').deleteOne({ _id: attemptId });
    const event = { eventId: key(), type: 'paper.entered', at: Date.now(), payload: { sittingId, paperId } };
    await world.database
      .collection<Json>('testPapers')
      .updateOne({ _id: paperId }, { $push: { outbox: event } } as Json);
    await vi.waitFor(async () => {
      const after = await world.database.collection<Json>('attempts').findOne({ _id: attemptId });
      expect(after).toMatchObject({ responses: before?.responses, enteredById: before?.enteredById, number: 1 });
    }, 10_000);
  });

  it('is corrected with a reason, over what was read, and keeps what stood before', async () => {
    const { items } = await must(desk.get(papersOf()));
    const { paperId, person } = items[1];
    const paper = await must(desk.get(`${papersOf()}/${paperId}`));
    const first = answers(paper, true).slice(0, 4);
    await must(enter(paperId, { revision: 0, answers: first.filter(({ onPaper: is }: Json) => !is) }));
    const changed = { revision: 1, answers: answers(paper, false).filter(({ onPaper: is }: Json) => !is) };
    expect((await enter(paperId, changed)).body).toMatchObject({ code: 'request.invalid' });
    const corrected = await must(enter(paperId, { ...changed, reason: 'Қате енгізілген' }));
    expect(corrected.revision).toBe(2);
    expect(corrected.history[0]).toMatchObject({ reason: 'Қате енгізілген' });
    expect(corrected.history[0].changed.length).toBeGreaterThan(0);
    const stale = await enter(paperId, { revision: 1, answers: first, reason: 'Кешіккен түзету' });
    expect(stale.body).toMatchObject({ code: 'request.conflict' });
    const { items: rows } = await must(plan.get(`/cohorts/${onPaper.cohortId}/quizzes/${onPaper.activityId}/results`));
    expect(rows.find((one: Json) => one.person.personId === person.personId).grade).toBe(0);
  });

  it('is void when spoilt: never typed in, and replaced by another', async () => {
    const { items } = await must(desk.get(papersOf()));
    const { paperId, person } = items[2];
    expect((await desk.post(`${papersOf()}/${items[0].paperId}/void`, { reason: 'Бүлінген' })).body).toMatchObject({
      code: 'paper.entered',
    });
    await must(desk.post(`${papersOf()}/${paperId}/void`, { reason: 'Бүлінген' }));
    expect((await enter(paperId, { revision: 0, answers: [] })).body).toMatchObject({ code: 'paper.void' });
    const made = await must(make());
    expect(made.made).toBe(1);
    expect(made.items.at(-1)).toMatchObject({ number: 4, person: { personId: person.personId } });
  });
});
