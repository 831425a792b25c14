import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HttpClient } from '../../support/http.ts';
import { drafted, moduleOf, newId, running, titled } from '../programmes/author.ts';
import { type Json, learner, newWorld, organiser, type World } from '../seminars/world.ts';

let world: World;
let plan: HttpClient;
beforeAll(async () => {
  world = await newWorld();
  plan = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
});
afterAll(() => world.close());

const scaleId = newId();
const textId = newId();
const content = {
  intro: titled('Пікіріңіз'),
  questions: [
    {
      kind: 'scale',
      questionId: scaleId,
      text: titled('Пайдалы ма?'),
      required: true,
      low: titled('Жоқ'),
      high: titled('Иә'),
    },
    { kind: 'text', questionId: textId, text: titled('Ұсынысыңыз'), required: false },
  ],
};
const sheet = (value: number, text?: string, key: string = randomUUID()) => ({
  key,
  answers: [
    { kind: 'scale', questionId: scaleId, value },
    ...(text ? [{ kind: 'text', questionId: textId, text }] : []),
  ],
});

const letters = () => [...newId().slice(0, 6)].map((digit) => 'абвгдежзиклмнопр'[Number.parseInt(digit, 16)]).join('');

/** A published programme with one survey, its running cohort, and people of two regions in it. */
async function asked() {
  const surveyId = newId();
  const activity = { kind: 'survey', activityId: newId(), title: titled('Сауалнама'), minutes: 0, surveyId };
  const draft = await drafted(plan, [moduleOf('Модуль', activity)]);
  const url = `/programmes/${draft.programmeId}`;
  const preview = (await plan.get(`${url}/publish`)).body as Json;
  expect(preview.problems).toMatchObject([{ code: 'surveyUnready', itemId: activity.activityId }]);
  const saved = await plan.request('PUT', `${url}/surveys/${surveyId}`, { revision: 0, content });
  expect(saved.status, saved.text).toBe(200);
  const { revision } = (await plan.get(url)).body as Json;
  expect((await plan.post(`${url}/publish`, { revision })).status).toBe(201);
  const cohort = await running(plan, draft.programmeId);
  const enrol = async (at: number) => {
    const personId = await world.person({ surname: `Тыңдаушы${letters()}`, centreId: world.centres[at] }, learner);
    await plan.post(`/cohorts/${cohort.cohortId}/enrolments`, { key: newId(), personIds: [personId] });
    return world.browserOf(personId);
  };
  const learn = `/learn/${cohort.cohortId}`;
  const path = `${learn}/surveys/${activity.activityId}`;
  const results = `/cohorts/${cohort.cohortId}/surveys/${activity.activityId}`;
  return { url, surveyId, cohort, activity, enrol, learn, path, results };
}

it('counts a person once, whether he presses twice, repeats himself or comes from another device', async () => {
  const { enrol, learn, path, results } = await asked();
  const browser = await enrol(0);
  const mine = sheet(4);
  const together = await Promise.all([browser.post(path, mine), browser.post(path, mine), browser.post(path, mine)]);
  expect(together.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect((await browser.post(path, mine)).status).toBe(201);
  expect((await browser.post(path, sheet(1))).body).toMatchObject({ code: 'survey.answered' });
  expect((await plan.get(results)).body).toMatchObject({ whole: { answers: 1, isShown: false }, tallies: null });
  await expect.poll(async () => ((await browser.get(learn)).body as Json).progress).toMatchObject({ done: 1, of: 1 });
  expect((await browser.get(path)).body).toMatchObject({ isAnswered: true });

  const another = await enrol(0);
  const rivals = await Promise.all([another.post(path, sheet(2)), another.post(path, sheet(3))]);
  expect(rivals.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect((await plan.get(results)).body).toMatchObject({ whole: { answers: 2 } });
});

it('shows nothing below five, then sums, and no group that is small or could be computed', async () => {
  const { enrol, path, results, url, surveyId } = await asked();
  for (const at of [0, 0, 0, 0]) await (await enrol(at)).post(path, sheet(5, `Пікір ${at}`));
  expect((await plan.get(results)).body).toMatchObject({ whole: { answers: 4, isShown: false }, tallies: null });
  expect((await plan.get(`${results}/export`)).text).not.toContain('Пікір');
  await (await enrol(0)).post(path, sheet(1, 'Қысқарақ болсын'));
  await (await enrol(1)).post(path, sheet(1, 'Екінші өңір'));
  const shown = (await plan.get(results)).body as Json;
  expect(shown.whole).toEqual({ answers: 6, isShown: true });
  expect(shown.tallies[0]).toMatchObject({ answered: 6, mean: 22 / 6 });
  expect(shown.tallies[0].counts.map(({ count }: Json) => count)).toEqual([2, 0, 0, 0, 4]);
  expect(shown.tallies[1].texts).toHaveLength(6);
  // Five of the first region are enough for themselves; but whole minus them is the one of the second.
  expect(shown.groups.map(({ answers, isShown }: Json) => [answers, isShown])).toEqual([
    [5, false],
    [1, false],
  ]);
  const first = shown.groups[0].regionId;
  expect((await plan.get(`${results}?regionId=${first}`)).body).toMatchObject({ tallies: null });
  const csv = (await plan.get(`${results}/export`)).text;
  expect(csv).toContain('Қысқарақ болсын');
  expect((await plan.get(`${url}/surveys/${surveyId}/runs`)).body).toMatchObject({ items: [{ answers: 6 }] });

  // An organiser of one region sees that group or nothing, never the whole.
  const regional = await world.browserOf(await world.person({ surname: 'Өңірлік' }, organiser(first)));
  const his = (await regional.get(results)).body as Json;
  expect(his).toMatchObject({ whole: null, tallies: null, groups: [{ regionId: first, answers: 5, isShown: false }] });
});

it('keeps nothing by which a sheet leads to its person', async () => {
  const { enrol, path, cohort } = await asked();
  const keys: string[] = [];
  for (let at = 0; at < 6; at += 1) {
    const mine = sheet(3, `Сөз ${at}`);
    keys.push(mine.key);
    await (await enrol(0)).post(path, mine);
  }
  const of = { cohortId: cohort.cohortId };
  const boxes = await world.database.collection('surveyBoxes').find(of).toArray();
  const turns = await world.database.collection('surveyTurns').find(of).toArray();
  expect(turns).toHaveLength(6);
  const sheets = boxes.flatMap((box) => box.sheets as Json[]);
  expect(sheets).toHaveLength(6);
  const written = JSON.stringify(boxes);
  for (const { personId, claim, _id } of turns)
    for (const trace of [personId, claim, String(_id)]) expect(written).not.toContain(trace);
  for (const key of keys) expect(written + JSON.stringify(turns)).not.toContain(key);
  for (const { sheets: own } of boxes)
    expect((own as Json[]).map(({ id }) => id)).toEqual((own as Json[]).map(({ id }) => id).toSorted());
  expect(Object.keys(sheets[0] ?? {}).toSorted()).toEqual(['answers', 'id']);
});

it('refuses answers that do not fit, strangers, and a request that belongs to another person', async () => {
  const { enrol, path, results } = await asked();
  const browser = await enrol(0);
  expect((await browser.post(path, { key: randomUUID(), answers: [] })).body).toMatchObject({
    code: 'request.invalid',
    fields: [{ path: `answers.${scaleId}`, message: 'missing' }],
  });
  const stranger = await world.browserOf(await world.person({ surname: 'Бөтен' }, learner));
  expect((await stranger.post(path, sheet(1))).status).toBe(404);
  expect((await browser.get(results)).status).toBe(404);
});

it('takes an answer that a device gave before the cohort’s end after it, once, and none that was given later', async () => {
  const { cohort, enrol, learn, path } = await asked();
  const { cohortId } = cohort;
  const browser = await enrol(0);
  const day = 86_400_000;
  const endsAt = Date.now() - day;
  await world.database.collection('cohorts').updateOne({ _id: cohortId }, { $set: { startsAt: endsAt - day, endsAt } });
  await world.database.collection('enrolments').updateOne({ cohortId }, { $set: { at: endsAt - day } });
  expect((await browser.post(path, sheet(4))).body).toMatchObject({ code: 'cohort.over' });
  const mine = { ...sheet(4), agoMs: 1.5 * day };
  expect((await browser.post(path, mine)).status).toBe(201);
  expect((await browser.post(path, { ...mine, agoMs: 0 })).status).toBe(201);
  expect((await browser.post(path, { ...sheet(1), agoMs: 1.5 * day })).body).toMatchObject({ code: 'survey.answered' });
  const first = async () => ((await browser.get(learn)).body as Json).modules[0].activities[0];
  await expect.poll(first).toMatchObject({ isLate: true });
  expect((await first()).doneAt).toBeLessThan(endsAt);
});
