import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { node26, root } from '../../../scripts/setup/folders.mjs';
import { cameraFilm, document, pixel, uploaded } from '../../support/files/upload.ts';
import type { HttpClient } from '../../support/http.ts';
import { reconcile } from '../../support/reconcile.ts';
import { drafted, lesson, moduleOf, newId, titled, words } from '../programmes/author.ts';
import { must } from '../quizzes/author.ts';
import { type Json, newWorld, organiser, type World } from '../seminars/world.ts';

const day = 86_400_000;
let world: World;
let plan: HttpClient;
beforeAll(async () => {
  world = await newWorld();
  plan = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
});
afterAll(() => world.close());

const files = () => world.database.collection<{ _id: string; unusedSince?: number }>('files');
const kept = (fileId: string) => join(world.server.dataDir, 'files/kept', fileId.slice(0, 2), fileId);

/** What the server does once a day. */
async function retention(): Promise<void> {
  const env = {
    ...process.env,
    MONGODB_URI: world.server.databaseUri,
    MINBER_EMBEDDED: '1',
    DATA_DIR: world.server.dataDir,
  };
  await promisify(execFile)(node26, [join(root, 'scripts/retention.ts')], { env });
}

describe('a file that nothing names', () => {
  it('goes after its time, and none that a draft, a version, a lesson or its history names', {
    timeout: 60_000,
  }, async () => {
    const [reading, paper] = [
      lesson('Сабақ'),
      { kind: 'file', activityId: newId(), title: titled('Құжат'), minutes: 45 },
    ];
    const { programmeId, revision, ...draft } = await drafted(plan, [
      moduleOf('Модуль', reading, { ...paper, fileId: null }),
    ]);
    const url = `/programmes/${programmeId}`;
    const picture = async () => (await uploaded(plan, programmeId, 'image', 'Сурет.png', pixel)).fileId;
    const sheet = async () => (await uploaded(plan, programmeId, 'document', 'Құжат.pdf', document)).fileId;
    const [frozen, drawn, shown, past, forgotten, again] = [
      await sheet(),
      await sheet(),
      await picture(),
      await picture(),
      await picture(),
      await picture(),
    ];
    const naming = (fileId: string, from: number) => {
      const modules = [{ ...draft.modules[0], activities: [reading, { ...paper, fileId }] }];
      return must(plan.put(url, { ...draft, modules, revision: from }));
    };
    const text = (fileId: string) => {
      const node = { type: 'picture', attrs: { fileId, alt: 'Нүкте', width: 1, height: 1 } };
      return { type: 'doc', content: [...words('Мәтін').content, node] };
    };
    const write = (from: number, kk: unknown) =>
      must(plan.put(`${url}/lessons/${reading.activityId}`, { revision: from, content: { kk, ru: words('Текст') } }));
    const saved = await naming(frozen, revision);
    await write(1, text(past));
    await must(plan.post(`${url}/publish`, { revision: saved.revision }));
    await naming(drawn, saved.revision);
    await world.database.collection('lessonPasts').deleteMany({});
    await world.database.collection('lessons').updateMany({}, { $set: { savedById: newId() } });
    await write(2, text(shown));
    await world.database.collection('frozenLessons').deleteMany({ programmeId });

    await retention();
    const marked = async () =>
      (
        await files()
          .find({ unusedSince: { $exists: true } })
          .toArray()
      ).map(({ _id }) => _id);
    expect((await marked()).toSorted()).toEqual([forgotten, again].toSorted());
    const old = { $set: { unusedSince: Date.now() - 40 * day } };
    // Also of one that was named again and has not been looked at since.
    await files().updateMany({ $or: [{ unusedSince: { $exists: true } }, { _id: drawn }] }, old);
    await write(3, text(again));
    await retention();
    // Its place in the lesson was taken within minutes: no history names it. Its time begins now.
    expect(await marked()).toEqual([shown]);
    expect(await files().findOne({ _id: forgotten })).toBeNull();
    expect(existsSync(kept(forgotten))).toBe(false);
    for (const fileId of [frozen, drawn, shown, past, again]) expect(existsSync(kept(fileId)), fileId).toBe(true);

    expect(await reconcile(world.server)).toBe('No differences.');
    const orphan = randomBytes(12).toString('hex');
    await mkdir(join(kept(orphan), '..'), { recursive: true });
    await writeFile(kept(orphan), 'x');
    expect(await reconcile(world.server)).toContain(`files ${orphan}: bytes of a file that nobody knows`);
  });
});

describe('a video as cameras save it', () => {
  it('is known by its bytes, says that it begins late, and is read in ranges', async () => {
    const { programmeId } = await drafted(plan, [moduleOf('Модуль', lesson('Сабақ'))]);
    const info = await uploaded(plan, programmeId, 'video', 'Камерадан.webm', cameraFilm);
    expect(info).toMatchObject({ type: 'video/mp4', startsLate: true, durationMs: 4000 });
    const { url } = (await plan.get(`/files/${info.fileId}`)).body as Json;
    const ask = (range: string) => fetch(`${world.server.url}${url}`, { headers: { cookie: plan.cookie(), range } });
    const end = await ask('bytes=-100');
    expect(end.status).toBe(206);
    expect(Buffer.from(await end.arrayBuffer()).equals(cameraFilm.subarray(-100))).toBe(true);
    const middle = await ask('bytes=10-19');
    expect(middle.headers.get('content-range')).toBe(`bytes 10-19/${cameraFilm.length}`);
    expect((await ask(`bytes=${cameraFilm.length}-`)).status).toBe(416);
  });
});
