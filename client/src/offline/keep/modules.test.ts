import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { offlineDatabase } from '../database.ts';
import { keepAnswer, keptAnswer, renewAnswer } from './answers.ts';
import { forgetModulesOf, keptModules, putModule, removeModule } from './modules.ts';

const title = { kk: 'Модуль', ru: 'Модуль', en: '' };

beforeEach(async () => {
  const database = await offlineDatabase();
  for (const store of ['answers', 'modules', 'files'] as const) await database.clear(store);
});

/** A module of these answers, each named by a word. */
async function kept(personId: string, moduleId: string, names: string[]) {
  const keys: string[] = [];
  for (const name of names)
    keys.push((await keepAnswer({ personId, queryKey: [name], address: `/${name}`, value: { name } })).key);
  const module = { personId, cohortId: 'c', moduleId, title, activityIds: [], keys, fileIds: [], bytes: 1, keptAt: 0 };
  await putModule(module);
  return module;
}

const has = async (personId: string, name: string) => (await keptAnswer(personId, [name])) !== undefined;

it('goes with its answers, except those that another module of this person holds on to', async () => {
  const first = await kept('aida', '1', ['programme', 'lesson 1']);
  await kept('aida', '2', ['programme', 'lesson 2']);
  await kept('bolat', '1', ['lesson 1']);
  await removeModule(first);
  expect(await has('aida', 'lesson 1')).toBe(false);
  expect(await has('aida', 'programme')).toBe(true);
  expect(await has('aida', 'lesson 2')).toBe(true);
  expect(await has('bolat', 'lesson 1')).toBe(true);
  expect(keptModules.get().map(({ moduleId }) => moduleId)).toEqual(['2']);
});

it('leaves nothing of a person who is gone, and all of others', async () => {
  await kept('aida', '1', ['lesson 1']);
  await kept('bolat', '1', ['lesson 1']);
  await (await offlineDatabase()).put('files', { personId: 'aida', fileId: 'f', bytes: new Blob(['x']) });
  await forgetModulesOf('aida');
  expect(await has('aida', 'lesson 1')).toBe(false);
  expect(await (await offlineDatabase()).count('files')).toBe(0);
  expect(await has('bolat', 'lesson 1')).toBe(true);
});

it('is renewed by what a page is told, but for what was made of it here, and never begun to be kept by it', async () => {
  const queryKey = ['lesson'];
  const value = { html: 'with pictures', doneAt: null };
  const { key } = await keepAnswer({ personId: 'aida', queryKey, address: '/lesson', value, pinned: ['html'] });
  await renewAnswer('aida', key, { html: 'with addresses', doneAt: 5 });
  expect((await keptAnswer('aida', queryKey))?.value).toEqual({ html: 'with pictures', doneAt: 5 });
  await renewAnswer('bolat', key, value);
  expect(await has('bolat', 'lesson')).toBe(false);
});
