import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HoursSheet } from '../../../shared/src/hours/state.ts';
import type { HttpClient } from '../../support/http.ts';
import { reconcile } from '../../support/reconcile.ts';
import { lesson, moduleOf, newId, published, running } from '../programmes/author.ts';
import { coordinator, type Json, learner, newWorld, observer, organiser, type World } from '../seminars/world.ts';

let world: World;
let plan: HttpClient;
let count = 0;

beforeAll(async () => {
  world = await newWorld();
  plan = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
});
afterAll(() => world.close());

const learners = (many: number, centreId = world.centres[0]) =>
  Promise.all(
    Array.from({ length: many }, () => {
      count += 1;
      return world.person({ surname: `Тыңдаушы${'абвгдежзик'[count % 10]}`, centreId }, learner);
    }),
  );

/** Lessons of 90 and 45 minutes in a running cohort of these people. */
async function course(personIds: string[]) {
  const [first, second] = [lesson('Бірінші', { minutes: 90 }), lesson('Екінші', { minutes: 45 })];
  const programme = await published(plan, [moduleOf('Модуль', first, second)]);
  const { cohortId } = await running(plan, programme.programmeId);
  await plan.post(`/cohorts/${cohortId}/enrolments`, { key: newId(), personIds });
  const complete = async (personId: string, activityId: string) => {
    const browser = await world.browserOf(personId);
    return browser.post(`/learn/${cohortId}/lessons/${activityId}/complete`, { key: newId() });
  };
  const sheet = async (personId: string) =>
    (await (await world.browserOf(personId)).get(`/learn/${cohortId}/hours`)).body as HoursSheet;
  return { first, second, programme, cohortId, complete, sheet };
}

const totals = async (cohortId: string) =>
  ((await plan.get(`/cohorts/${cohortId}/hours`)).body as Json).items.map((row: Json) => row.minutes);
/** What reconciling says of hours. */
const differences = async () => (await reconcile(world.server)).split('\n').filter((line) => line.startsWith('hours'));
const entriesOf = (cohortId: string) =>
  world.database.collection('hoursLedger').find({ sessionId: cohortId }).sort({ at: 1, revision: 1 }).toArray();

describe('A credited hour', () => {
  it('is credited once, however often and at once a lesson is completed, and says why', async () => {
    const [personId = ''] = await learners(1);
    const { first, cohortId, complete, sheet } = await course([personId]);
    await Promise.all(Array.from({ length: 6 }, () => complete(personId, first.activityId)));
    await expect.poll(async () => (await sheet(personId)).minutes).toBe(90);
    expect(await sheet(personId)).toMatchObject({
      minutesOf: 135,
      lines: [
        { minutes: 90, ledgerMinutes: 90, entries: [{ minutes: 90, revision: 1, why: 'completed' }] },
        { minutes: 0, entries: [] },
      ],
    });
    const home = async () => ((await (await world.browserOf(personId)).get('/me/hours')).body as Json).items;
    await expect.poll(home).toEqual([{ cohortId, minutes: 90, minutesOf: 135 }]);
    expect(await entriesOf(cohortId)).toHaveLength(1);
  });

  it('follows a cohort to another version by further entries, and changes none', async () => {
    const [personId = ''] = await learners(1);
    const { first, second, programme, cohortId, complete, sheet } = await course([personId]);
    await complete(personId, first.activityId);
    await complete(personId, second.activityId);
    await expect.poll(() => totals(cohortId)).toEqual([135]);
    const before = await entriesOf(cohortId);
    const { programmeId, revision, ...draft } = programme;
    const modules = [{ ...programme.modules[0], activities: [{ ...first, minutes: 60 }] }];
    const saved = (await plan.put(`/programmes/${programmeId}`, { ...draft, modules, revision })).body as Json;
    await plan.post(`/programmes/${programmeId}/publish`, { revision: saved.revision });
    await plan.post(`/cohorts/${cohortId}/version`, { revision: 1 });
    await expect.poll(() => totals(cohortId), { timeout: 5000 }).toEqual([60]);
    const { lines } = await sheet(personId);
    expect(lines[0]?.entries.map(({ minutes, why }) => [minutes, why])).toEqual([
      [90, 'completed'],
      [-30, 'version'],
    ]);
    const after = await entriesOf(cohortId);
    expect(after.slice(0, 2)).toEqual(before);
    expect(after.map(({ minutes }) => minutes).toSorted()).toEqual([-30, -45, 45, 90]);
  });

  it('comes out right, once, when the server is killed between a completion and the ledger', async () => {
    const people = await learners(6);
    const { first, cohortId, complete } = await course(people);
    const answers = await Promise.all(people.map((personId) => complete(personId, first.activityId)));
    await world.server.kill();
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 201));
    await world.server.start();
    await expect.poll(() => totals(cohortId), { timeout: 15_000 }).toEqual(people.map(() => 90));
    expect((await entriesOf(cohortId)).map(({ revision }) => revision)).toEqual(people.map(() => 1));
    expect(await differences()).toEqual([]);
  });

  it('that is missing, or once too often, is found by reconciling', async () => {
    const [personId = ''] = await learners(1);
    const { first, cohortId, complete } = await course([personId]);
    await complete(personId, first.activityId);
    await expect.poll(() => totals(cohortId)).toEqual([90]);
    const ledger = world.database.collection('hoursLedger');
    const [entry] = await entriesOf(cohortId);
    if (!entry) throw new Error('No entry');
    await ledger.deleteOne({ _id: entry._id });
    expect((await differences())[0]).toContain(': 90 minutes are missing');
    await ledger.insertMany([entry, { ...entry, _id: newId() as never, revision: 2 }]);
    expect((await differences())[0]).toContain(': -90 minutes are missing');
    await ledger.deleteOne({ sessionId: cohortId, revision: 2 });
  });
});

describe('The hours of a cohort', () => {
  it('are told by person, hall and region, to each as far as his scope reaches', async () => {
    const [near, far] = [await learners(2), await learners(1, world.centres[1])];
    const { first, cohortId, complete } = await course([...near, ...far]);
    for (const personId of [near[0] ?? '', far[0] ?? '']) await complete(personId, first.activityId);
    const url = `/cohorts/${cohortId}/hours`;
    await expect.poll(async () => (await totals(cohortId)).toSorted()).toEqual([0, 90, 90]);
    expect((await plan.get(`${url}/places`)).body).toMatchObject({
      people: 3,
      minutes: 180,
      complete: 0,
      minutesOf: 135,
      regions: [
        { name: { kk: 'Ақмола' }, people: 2, minutes: 90, halls: [{ name: { kk: 'Қазақ залы' }, minutes: 90 }] },
        { name: { kk: 'Ұлытау' }, people: 1, minutes: 90 },
      ],
    });
    const watcher = await world.browserOf(await world.person({ surname: 'Бақылаушы' }, observer(world.regions[1])));
    const { items } = (await watcher.get(url)).body as Json;
    expect(items.map((row: Json) => row.person.personId)).toEqual(far);
    expect((await watcher.get(`${url}/places`)).body).toMatchObject({
      people: 1,
      regions: [{ name: { kk: 'Ұлытау' } }],
    });
    const desk = await world.browserOf(await world.person({ surname: 'Үйлестіруші' }, coordinator(world.centres[0])));
    expect(((await desk.get(url)).body as Json).items).toHaveLength(2);
    expect((await desk.get(`${url}/people/${far[0]}`)).status).toBe(404);
    expect((await plan.get(`${url}/people/${far[0]}`)).body).toMatchObject({ minutes: 90 });
    const { text } = await watcher.request('GET', `${url}/export`, undefined, { 'Accept-Language': 'ru' });
    expect(text).toContain('Задание выполнено');
    expect(text.split('\r\n').filter((line) => line.includes('Тыңдаушы'))).toHaveLength(2);
  });
});

describe('Hours over all cohorts', () => {
  it('are each learner’s from the ledger, and each cohort’s and hall’s as its programme counts them', async () => {
    const [near = '', far = ''] = [...(await learners(1)), ...(await learners(1, world.centres[1]))];
    const [one, other] = [await course([near, far]), await course([near])];
    await Promise.all([
      one.complete(near, one.first.activityId),
      one.complete(far, one.first.activityId),
      one.complete(near, one.second.activityId),
      other.complete(near, other.first.activityId),
    ]);
    await expect.poll(() => totals(one.cohortId)).toEqual(expect.arrayContaining([135, 90]));
    await expect.poll(() => totals(other.cohortId)).toEqual([90]);
    const watcher = await world.browserOf(await world.person({ surname: 'Бақылаушы' }, observer(world.regions[1])));
    const read = async (browser: HttpClient, what: string) =>
      ((await browser.get(`/hours/${what}?limit=200`)).body as Json).items as Json[];
    const mine = (await read(plan, 'learners')).find(({ person }) => person.personId === near);
    expect(mine?.minutes).toBe(225);
    expect(mine?.cohorts.map((found: Json) => [found.cohortId, found.minutes])).toEqual(
      expect.arrayContaining([
        [one.cohortId, 135],
        [other.cohortId, 90],
      ]),
    );
    expect((await read(watcher, 'learners')).map(({ person }) => person.personId)).not.toContain(near);
    const cohortOf = async (browser: HttpClient, cohortId: string) =>
      (await read(browser, 'cohorts')).find((found) => found.cohortId === cohortId);
    expect(await cohortOf(plan, one.cohortId)).toMatchObject({ people: 2, minutes: 225, complete: 1, minutesOf: 135 });
    expect(await cohortOf(watcher, one.cohortId)).toMatchObject({ people: 1, minutes: 90, complete: 0 });
    expect(await cohortOf(watcher, other.cohortId)).toBeUndefined();
    const regions = new Set((await read(watcher, 'halls')).map(({ regionId }) => regionId));
    expect([...regions]).toEqual([world.regions[1]]);
    for (const by of ['learners', 'cohorts', 'halls']) {
      const { status, text } = await watcher.get(`/hours/export?by=${by}`);
      expect([status, text.includes('Тыңдаушы')]).toEqual([200, by === 'learners']);
    }
  });

  it('of a programme’s cohorts are open to its author, whose they are, and to no other instructor', async () => {
    const [personId = ''] = await learners(1);
    const { programme, cohortId } = await course([personId]);
    const instructor = { role: 'instructor', scope: 'everywhere' };
    const authorId = await world.person({ surname: 'Автор' }, instructor);
    await world.database
      .collection<{ _id: string; authorIds: string[] }>('programmes')
      .updateOne({ _id: programme.programmeId }, { $push: { authorIds: authorId } });
    const author = await world.browserOf(authorId);
    const stranger = await world.browserOf(await world.person({ surname: 'Бөтен' }, instructor));
    const ids = async (path: string) => ((await author.get(path)).body as Json).items.map((row: Json) => row.cohortId);
    expect(await ids('/cohorts')).toEqual([cohortId]);
    expect(((await stranger.get('/cohorts')).body as Json).items).toEqual([]);
    for (const path of ['', '/roster', '/hours', '/grades', '/gradebook', '/warnings', `/hours/people/${personId}`]) {
      expect((await author.get(`/cohorts/${cohortId}${path}`)).status, path).toBe(200);
      expect((await stranger.get(`/cohorts/${cohortId}${path}`)).status, path).toBe(404);
    }
    expect(((await author.get(`/cohorts/${cohortId}/grades`)).body as Json).items).toHaveLength(1);
    expect((await author.put(`/cohorts/${cohortId}/gradebook`, {})).status).toBe(404);
    expect((await author.get('/hours/learners')).status).toBe(403);
  });
});
