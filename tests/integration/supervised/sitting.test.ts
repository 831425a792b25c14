import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpClient } from '../../support/http.ts';
import { answersTo, enrolledIn, key, must, type Published, publishedQuiz, single } from '../quizzes/author.ts';
import { coordinator, type Json, newWorld, organiser, type World } from '../seminars/world.ts';

let world: World;
let desk: HttpClient;
let foreign: HttpClient;
let quiz: Published;
let hallId: string;
const start = (browser: HttpClient, code?: string) =>
  browser.post(`/learn/${quiz.cohortId}/quizzes/${quiz.activityId}/attempts`, { key: key(), ...(code && { code }) });
const codeOf = async (sittingId: string) => (await must(desk.get(`/sittings/${sittingId}`))).code.text as string;
const check = (sittingId: string, personId: string, present = true) =>
  must(desk.post(`/sittings/${sittingId}/people`, { personIds: [personId], present }));

beforeAll(async () => {
  world = await newWorld();
  const plan = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
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
