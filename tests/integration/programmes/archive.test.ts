import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append, document, film, pixel, uploaded } from '../../support/files/upload.ts';
import type { HttpClient } from '../../support/http.ts';
import { entriesOf } from '../../support/zip.ts';
import { must, single, slot } from '../quizzes/author.ts';
import { type Json, newWorld, organiser, type World } from '../seminars/world.ts';
import { lesson, moduleOf, newId, titled } from './author.ts';

let world: World;
let plan: HttpClient;
let full: { programmeId: string; archive: Buffer };

beforeAll(async () => {
  world = await newWorld();
  plan = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
  const programmeId = await fullProgramme();
  full = { programmeId, archive: await exported(programmeId) };
});
afterAll(() => world.close());

/** A draft that holds everything an archive carries. */
async function fullProgramme(): Promise<string> {
  const { programmeId } = await must(plan.post('/programmes', { title: titled('Толық', 'Полная'), kind: 'free' }));
  const url = `/programmes/${programmeId}`;
  const vtt = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nСәлем\n');
  const send = (purpose: 'image' | 'video' | 'captions' | 'document', name: string, bytes: Uint8Array) =>
    uploaded(plan, programmeId, purpose, name, bytes);
  const [movie, captions, sheet, picture] = await Promise.all([
    send('video', 'Фильм.webm', film),
    send('captions', 'kk.vtt', vtt),
    send('document', 'Жоспар.pdf', document),
    send('image', 'Сурет.png', pixel),
  ]);
  const { bankId } = await must(plan.post('/banks', { title: titled('Қор'), programmeId }));
  const folderId = newId();
  await must(
    plan.put(`/banks/${bankId}`, {
      revision: 1,
      title: titled('Қор'),
      folders: [{ folderId, parentId: null, title: titled('Бөлім') }],
    }),
  );
  const question = async (text: string, more: Json = {}) =>
    (await must(plan.post(`/banks/${bankId}/questions`, single(text, more)))).questionId as string;
  const [fixed] = [await question('Бірінші'), await question('Екінші', { folderId, tags: ['тег'] })];
  const quiz = await must(plan.post(`${url}/quizzes`, { title: titled('Тест') }));
  const draw = { slotId: newId(), kind: 'draw', count: 1, mark: 2 };
  const from = { bankId, folderId, tags: ['тег'], difficulties: [] };
  const { title, intro, settings, revision } = quiz;
  const slots = [slot(fixed), { ...draw, from }];
  await must(plan.put(`/quizzes/${quiz.quizId}`, { title, intro, settings, slots, revision }));
  const [competencyId, surveyId] = [newId(), newId()];
  const reading = lesson('Сабақ', { competencyIds: [competencyId] });
  const common = { minutes: 45, competencyIds: [competencyId] };
  const activities = [
    reading,
    {
      ...{ ...common, kind: 'video', activityId: newId(), title: titled('Бейне'), fileId: movie.fileId },
      captions: [{ language: 'kk', fileId: captions.fileId }],
      release: [{ kind: 'completed', itemId: reading.activityId }],
    },
    { ...common, kind: 'file', activityId: newId(), title: titled('Құжат'), fileId: sheet.fileId },
    { ...common, kind: 'quiz', activityId: newId(), title: titled('Тест'), quizId: quiz.quizId, dueAfterDays: 9 },
    { ...common, kind: 'survey', activityId: newId(), title: titled('Сауалнама'), required: false, surveyId },
  ];
  const second = moduleOf('Екінші модуль', lesson('Жазылмаған'));
  const draft = {
    ...{ title: titled('Толық', 'Полная'), summary: titled('Қысқаша'), kind: 'free', regionIds: [], revision: 1 },
    competencies: [{ competencyId, title: titled('Құзырет') }],
    modules: [
      moduleOf('Бірінші модуль', ...activities),
      { ...second, release: [{ kind: 'grade', activityId: activities[3]?.activityId, atLeast: 0.5 }] },
    ],
  };
  await must(plan.put(url, draft));
  const node = { type: 'picture', attrs: { fileId: picture.fileId, alt: 'Нүкте', width: 1, height: 1 } };
  const text = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Мәтін' }] }, node] };
  await must(plan.put(`${url}/lessons/${reading.activityId}`, { revision: 0, content: { kk: text, ru: text } }));
  const asked = { kind: 'text', questionId: newId(), text: titled('Қалай?'), required: true };
  const content = { intro: titled('Кіріспе'), questions: [asked] };
  await must(plan.put(`${url}/surveys/${surveyId}`, { revision: 0, content }));
  return programmeId;
}

async function exported(programmeId: string, client = plan): Promise<Buffer> {
  const answer = await fetch(`${client.url}/api/v1/programmes/${programmeId}/archive`, {
    headers: { cookie: client.cookie() },
  });
  expect(answer.status).toBe(200);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(Number(answer.headers.get('content-length'))).toBe(bytes.length);
  return bytes;
}

/** Sends an archive and has it looked into. */
async function sent(archive: Buffer, key = newId()) {
  const begun = await must(plan.post('/programme-imports', { key, name: 'мұрағат.zip', bytes: archive.length }));
  const url = `/programme-imports/${begun.programmeImportId}`;
  await append(plan, begun.uploadId, 0, archive);
  const finished = await plan.post(`/files/${begun.uploadId}/finish`);
  return { url, begun, finished, preview: () => plan.post(`${url}/preview`) };
}

async function imported(archive: Buffer): Promise<Json> {
  const { url, preview } = await sent(archive);
  await must(preview());
  await must(plan.post(`${url}/apply`));
  const state = async () => ((await plan.get(url)).body as Json).state;
  await expect.poll(state, { timeout: 20_000 }).toMatch(/done|failed/);
  return (await plan.get(url)).body;
}

/** A manifest without its ids: each stands as the number of its first appearance. Pictures are made anew. */
function withoutIds(archive: Buffer): Json {
  const bytes = entriesOf(archive).find(({ name }) => name === 'manifest.json')?.bytes;
  const ids = new Map<string, number>();
  const text = String(bytes).replace(/[0-9a-f]{24}/g, (id) => {
    ids.set(id, ids.get(id) ?? ids.size);
    return `#${ids.get(id)}`;
  });
  const manifest = JSON.parse(text) as Json;
  for (const file of manifest.files) if (file.purpose === 'image') file.bytes = 0;
  return manifest;
}
const replaced = (archive: Buffer, from: string, to: string) =>
  Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');

describe('a programme as an archive', () => {
  it('comes back equal but for its ids, with the bytes of its files, and shares none of them', async () => {
    const before = await world.database.collection('programmes').countDocuments();
    const { programmeId, preview } = await imported(full.archive);
    expect(preview).toMatchObject({ title: { kk: 'Толық' }, modules: 2, questions: 2, files: 4, refused: [] });
    expect(programmeId).not.toBe(full.programmeId);
    const again = await exported(programmeId);
    expect(withoutIds(again)).toEqual(withoutIds(full.archive));
    const idsIn = (archive: Buffer) => new Set(archive.toString('latin1').match(/[0-9a-f]{24}/g));
    const [own, foreign] = [idsIn(again), idsIn(full.archive)];
    // Parts inside one survey are known by it alone.
    expect([...own].filter((id) => foreign.has(id))).toHaveLength(1);
    const of = (archive: Buffer, size: number) => entriesOf(archive).filter(({ bytes }) => bytes.length === size);
    expect(of(again, film.length)[0]?.bytes.equals(film)).toBe(true);
    expect(await world.database.collection('programmes').countDocuments()).toBe(before + 1);
    expect((await plan.get(`/programmes/${programmeId}`)).body).toMatchObject({
      publishedVersion: null,
      modules: [{ activities: [{}, {}, {}, {}, {}] }, { activities: [{}] }],
    });
  });

  it('becomes one programme, however often it is said, and nothing of it is there before it is whole', async () => {
    const key = newId();
    const { url, begun, preview } = await sent(full.archive, key);
    const same = await must(plan.post('/programme-imports', { key, name: 'x.zip', bytes: 5 }));
    expect(same.programmeImportId).toBe(begun.programmeImportId);
    expect((await plan.post(`${url}/apply`)).body).toMatchObject({ code: 'archive.notPreviewed' });
    await must(preview());
    const before = await world.database.collection('programmes').countDocuments();
    const applied = await Promise.all(Array.from({ length: 4 }, () => must(plan.post(`${url}/apply`))));
    for (const { state, programmeId } of applied) if (state !== 'done') expect(programmeId).toBeNull();
    await expect.poll(async () => ((await plan.get(url)).body as Json).state, { timeout: 20_000 }).toBe('done');
    await must(plan.post(`${url}/apply`));
    expect(await world.database.collection('programmes').countDocuments()).toBe(before + 1);
    expect(
      await world.database
        .collection('files')
        .countDocuments({ purpose: 'archive', 'home.id': begun.programmeImportId }),
    ).toBe(0);
  });

  it('is whole or not there when the server dies while it is made', { timeout: 60_000 }, async () => {
    const { url, begun, preview } = await sent(full.archive);
    await must(preview());
    await must(plan.post(`${url}/apply`));
    await world.server.kill();
    await world.server.start();
    await expect.poll(async () => ((await plan.get(url)).body as Json).state, { timeout: 30_000 }).toBe('done');
    const { programmeId } = (await plan.get(url)).body as Json;
    expect(withoutIds(await exported(programmeId))).toEqual(withoutIds(full.archive));
    const count = (name: string, filter: Json) => world.database.collection(name).countDocuments(filter);
    expect(await count('files', { 'home.id': programmeId })).toBe(4);
    expect(await count('questionBanks', { programmeId })).toBe(1);
    expect(await count('lessons', { programmeId })).toBe(1);
    expect(await count('files', { 'home.id': begun.programmeImportId })).toBe(0);
  });

  it('is given up: nothing of it stays, and it is made no more', async () => {
    const { url, begun, preview } = await sent(full.archive);
    await must(preview());
    const count = () => world.database.collection('programmes').countDocuments();
    const before = await count();
    const cancel = () => must(plan.post(`${url}/cancel`));
    // Whichever comes first: it is cancelled with nothing left, or it was done already.
    const [, { state }] = await Promise.all([plan.post(`${url}/apply`), cancel()]);
    expect(['cancelled', 'done']).toContain(state);
    expect((await cancel()).state).toBe(state);
    await must(plan.post(`${url}/apply`));
    const left = () =>
      world.database.collection('files').countDocuments({ 'home.id': { $in: [begun.programmeImportId] } });
    await expect.poll(left, { timeout: 10_000 }).toBe(0);
    expect((await must(plan.get(url))).state).toBe(state);
    await expect.poll(count).toBe(before + (state === 'done' ? 1 : 0));
  });

  it('is made whole without what is damaged, and says what that was', async () => {
    const hurt = Buffer.from(full.archive);
    const at = hurt.indexOf(film.subarray(200, 260));
    hurt.writeUInt8((hurt.readUInt8(at) + 1) % 256, at);
    const broken = replaced(hurt, '"difficulty": 2', '"difficulty": 9');
    const { preview, programmeId } = await imported(broken);
    expect(preview.refused.map(({ code }: Json) => code).toSorted()).toEqual(['fileRefused', 'question', 'question']);
    expect(preview.refused.map(({ name }: Json) => name.kk)).toContain('Фильм.webm');
    const { modules } = (await plan.get(`/programmes/${programmeId}`)).body as Json;
    expect(modules[0].activities[1]).toMatchObject({ kind: 'video', fileId: null });
    expect(modules[0].activities[2].fileId).not.toBeNull();
  });

  it('is refused whole when it is none, is newer, swells, or points out of itself', async () => {
    const codeOf = async (archive: Buffer) => {
      const { finished, preview } = await sent(archive);
      return ((finished.status === 201 ? (await preview()).body : finished.body) as Json).code;
    };
    expect(await codeOf(Buffer.from('no archive at all'))).toBe('file.wrongType');
    expect(await codeOf(replaced(full.archive, 'manifest.json', 'manifest.txt_'))).toBe('archive.unreadable');
    expect(await codeOf(replaced(full.archive, 'files/', '../../'))).toBe('archive.unreadable');
    expect(await codeOf(replaced(full.archive, '"version": 1', '"version": 7'))).toBe('archive.tooNew');
    const bomb = Buffer.from(full.archive);
    for (let at = bomb.indexOf('PK\x01\x02'); at >= 0; at = bomb.indexOf('PK\x01\x02', at + 4)) {
      // Deflated, and to more than there is room for.
      bomb.writeUInt16LE(8, at + 10);
      bomb.writeUInt32LE(0xfffffff0, at + 24);
    }
    expect(await codeOf(bomb)).toBe('archive.tooLarge');
  });

  it('is for those alone who write the programme, and its import for who may write what it makes', async () => {
    const instructor = { role: 'instructor', scope: 'everywhere' };
    const author = await world.browserOf(await world.person({ surname: 'Автор' }, instructor));
    expect((await author.get(`/programmes/${full.programmeId}/archive`)).status).toBe(404);
    const { url } = await sent(full.archive);
    for (const answer of [await author.get(url), await author.post(`${url}/apply`)]) expect(answer.status).toBe(404);
    const regional = await world.browserOf(
      await world.person(
        { surname: 'Өңірлік' },
        { role: 'organiser', scope: { regionIds: [world.regions[0]], centreIds: [] } },
      ),
    );
    const wanted = { key: newId(), name: 'x.zip', bytes: 10 };
    expect((await regional.post('/programme-imports', wanted)).body).toMatchObject({ code: 'programme.outsideScope' });
    expect((await regional.post('/programme-imports', { ...wanted, regionIds: [world.regions[0]] })).status).toBe(201);
  });
});
