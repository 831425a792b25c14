import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { document, film, filmMs, uploaded } from '../../support/files/upload.ts';
import type { HttpClient } from '../../support/http.ts';
import { type Json, learner, newWorld, organiser, type World } from '../seminars/world.ts';
import { drafted, moduleOf, newId, running, titled } from './author.ts';

let world: World;
let plan: HttpClient;
beforeAll(async () => {
  world = await newWorld();
  plan = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
});
afterAll(() => world.close());

const vtt = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nСәлем\n');
const video = (more: Json = {}) => ({
  kind: 'video',
  activityId: newId(),
  title: titled('Бейне'),
  minutes: 45,
  fileId: null,
  ...more,
});
const paper = (more: Json = {}) => ({ ...video(more), kind: 'file', title: titled('Құжат') });

/** A draft with a video and a document that have their files. */
async function filled() {
  const [film1, paper1] = [video(), paper()];
  const draft = await drafted(plan, [moduleOf('Модуль', film1, paper1)]);
  const { programmeId, revision, ...rest } = draft;
  const [movie, captions, sheet] = await Promise.all([
    uploaded(plan, programmeId, 'video', 'Фильм.webm', film),
    uploaded(plan, programmeId, 'captions', 'kk.vtt', vtt),
    uploaded(plan, programmeId, 'document', 'Жоспар.pdf', document),
  ]);
  const activities = [
    { ...film1, fileId: movie.fileId, captions: [{ language: 'kk', fileId: captions.fileId }] },
    { ...paper1, fileId: sheet.fileId },
  ];
  const modules = [{ ...rest.modules[0], activities }];
  const saved = (await plan.put(`/programmes/${programmeId}`, { ...rest, modules, revision })).body as Json;
  return { programme: saved, film: activities[0] as Json, paper: activities[1] as Json };
}

/** The same, published, with a learner in a running cohort. */
async function enrolled() {
  const { programme, ...made } = await filled();
  const url = `/programmes/${programme.programmeId}`;
  expect((await plan.post(`${url}/publish`, { revision: programme.revision })).status).toBe(201);
  const { cohortId } = await running(plan, programme.programmeId);
  const personId = await world.person({ surname: 'Тыңдаушы', centreId: world.centres[0] }, learner);
  await plan.post(`/cohorts/${cohortId}/enrolments`, { key: newId(), personIds: [personId] });
  const browser = await world.browserOf(personId);
  const watch = `/learn/${cohortId}/videos/${made.film.activityId}`;
  const played = (ranges: [number, number][], positionMs = 0) =>
    browser.post(`${watch}/played`, {
      key: newId(),
      ranges: ranges.map(([fromMs, toMs]) => ({ fromMs, toMs })),
      positionMs,
    });
  return { ...made, programme, cohortId, personId, browser, watch, played };
}

describe('a programme with files', () => {
  it('is published when every file is there, is its own and is what it is named for', async () => {
    const stranger = await filled();
    const draft = await drafted(plan, [moduleOf('Модуль', video())]);
    const url = `/programmes/${draft.programmeId}`;
    const problems = async (fileId: string | null) => {
      const { programmeId: _, ...programme } = (await plan.get(url)).body as Json;
      const [module] = programme.modules;
      const modules = [{ ...module, activities: [{ ...module.activities[0], fileId }] }];
      await plan.put(url, { ...programme, modules });
      return ((await plan.get(`${url}/publish`)).body as Json).problems.map(({ code }: Json) => code);
    };
    expect(await problems(null)).toEqual(['fileMissing']);
    expect(await problems(newId())).toEqual(['fileUnready']);
    expect(await problems(stranger.film.fileId)).toEqual(['fileUnready']);
    expect(await problems((await uploaded(plan, draft.programmeId, 'document', 'a.pdf', document)).fileId)).toEqual([
      'fileUnready',
    ]);
    expect(await problems((await uploaded(plan, draft.programmeId, 'video', 'a.webm', film)).fileId)).toEqual([]);
  });

  it('is copied with files of its own', async () => {
    const { programme, film: source } = await filled();
    const copy = (await plan.post(`/programmes/${programme.programmeId}/duplicate`)).body as Json;
    const [one, two] = copy.modules[0].activities;
    expect(one.fileId).not.toBe(source.fileId);
    expect(one.captions[0].fileId).not.toBe(source.captions[0].fileId);
    expect((await plan.get(`/files/${two.fileId}`)).body).toMatchObject({ state: 'ready', name: 'Жоспар.pdf' });
    expect(((await plan.get(`/programmes/${copy.programmeId}/publish`)).body as Json).problems).toEqual([]);
  });
});

describe('a video', () => {
  it('counts what was really played, once, remembers the place, and is done at nine tenths', async () => {
    const { browser, cohortId, film: activity, watch, played } = await enrolled();
    const { url, ...page } = (await browser.get(watch)).body as Json;
    expect(page).toMatchObject({ durationMs: filmMs, watched: [], positionMs: 0, captions: [{ language: 'kk' }] });
    expect((await browser.get(url.replace('/api/v1', ''))).status).toBe(200);
    expect((await played([[filmMs - 10, filmMs]], filmMs)).body).toMatchObject({ share: 0.001, doneAt: null });
    await played([[0, 4000]]);
    const again = await played([
      [0, 4000],
      [2000, 5000],
    ]);
    expect(again.body).toMatchObject({ share: 0.501, doneAt: null });
    const last = (await played([[5000, 9000]], 9000)).body as Json;
    expect(last).toMatchObject({ share: 0.901, completed: { progress: { done: 1, of: 2, minutes: 45 } } });
    expect((await played([[0, filmMs]])).body).toMatchObject({ share: 1, doneAt: last.doneAt });
    const enrolment = (await world.database.collection('enrolments').findOne({ cohortId })) as Json;
    expect(enrolment.completions).toMatchObject([{ activityId: activity.activityId, grade: null }]);
    expect((await browser.get(watch)).body).toMatchObject({ doneAt: last.doneAt, positionMs: 0 });
  });

  it('adds up what two tabs play at the same time', async () => {
    const { browser, watch, played } = await enrolled();
    await browser.get(watch);
    await Promise.all([0, 1, 2, 3, 4].map((at) => played([[at * 1000, at * 1000 + 1000]])));
    expect((await played([])).body).toMatchObject({ share: 0.5, watched: [{ fromMs: 0, toMs: 5000 }] });
  });
});

describe('a document', () => {
  it('is done when it was downloaded, once', async () => {
    const { browser, cohortId, paper: activity } = await enrolled();
    const path = `/learn/${cohortId}/files/${activity.activityId}`;
    const { body, text } = await browser.get(path);
    expect(body, text).toMatchObject({ name: 'Жоспар.pdf', bytes: document.length, doneAt: null });
    const taken = await Promise.all([1, 2, 3].map(() => browser.post(`${path}/taken`, { key: newId() })));
    expect(new Set(taken.map(({ body: answer }) => (answer as Json).doneAt)).size).toBe(1);
  });

  it('and a video are read by nobody who takes no part', async () => {
    const { cohortId, watch, paper: activity } = await enrolled();
    const stranger = await world.browserOf(await world.person({ surname: 'Бөтен' }, learner));
    for (const path of [watch, `/learn/${cohortId}/files/${activity.activityId}`])
      expect((await stranger.get(path)).status).toBe(404);
  });
});
