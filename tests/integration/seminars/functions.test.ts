import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, host, type Json, learner, newWorld, organiser, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await newWorld();
});
afterAll(() => world.close());

const numbers = async () =>
  ((await world.admin.get('/local-functions')).body as Json).items.map((one: Json) => one.number);
const upload = (text: string, query = '') =>
  world.admin.request('POST', `/local-functions/import${query}`, Buffer.from(text), { 'Content-Type': 'text/csv' });

describe('the catalogue of local functions', () => {
  it("is filled from a file after a preview that names each row's problem", async () => {
    const file = [
      'Номер;Название на казахском;Название на русском',
      '1;Бюджет;Бюджет',
      '2;Жер қатынастары;Земельные отношения',
      'x;Көлік;Транспорт',
      '3;;Культура',
      '2;Тағы;Ещё',
      '4;���рт;Пожары',
    ].join('\n');
    const preview = (await upload(file)).body as Json;
    expect(preview).toMatchObject({ applied: false, add: 2, refused: 4 });
    expect(preview.rows.map((row: Json) => [row.row, row.status, row.problems.length > 0])).toEqual([
      [2, 'add', false],
      [3, 'add', false],
      [4, 'refused', true],
      [5, 'refused', true],
      [6, 'refused', true],
      [7, 'refused', true],
    ]);
    expect(await numbers()).toEqual([]);
    expect((await upload(file, '?mode=apply')).body).toMatchObject({ applied: true, add: 2 });
    expect(await numbers()).toEqual([1, 2]);
    const exported = (await world.admin.get('/local-functions.csv')).text;
    expect((await upload(exported)).body).toMatchObject({ add: 0, change: 0, unchanged: 2, refused: 0 });
    expect((await upload(exported.replace('Земельные отношения', 'Земля'), '?mode=apply')).body).toMatchObject({
      change: 1,
      unchanged: 1,
    });
  });

  it('is edited one by one, numbers being unique', async () => {
    const made = (await world.admin.post('/local-functions', { number: 10, title: { kk: 'Су', ru: 'Вода' } }))
      .body as Json;
    expect(made).toMatchObject({ number: 10, sample: false, revision: 1 });
    expect(
      (await world.admin.post('/local-functions', { number: 10, title: { kk: 'Су', ru: 'Вода' } })).body,
    ).toMatchObject({ code: 'function.numberTaken', fields: [{ path: 'number' }] });
    const edit = { number: 11, title: { kk: 'Ауыз су', ru: 'Питьевая вода' }, revision: 1 };
    expect((await world.admin.put(`/local-functions/${made.functionId}`, edit)).body).toMatchObject({
      number: 11,
      revision: 2,
    });
    expect((await world.admin.put(`/local-functions/${made.functionId}`, edit)).body).toMatchObject({
      code: 'request.conflict',
    });
  });

  it('keeps what a seminar covers', async () => {
    const { functionId } = (
      await world.admin.post('/local-functions', { number: 20, title: { kk: 'Жол', ru: 'Дороги' } })
    ).body as Json;
    const hostId = await world.person({ surname: 'Сейтқали' }, host);
    const plan = await world.browserOf(await world.person({ surname: 'Өмірзақ' }, organiser()));
    expect((await plan.post('/seminars', draft(hostId, 3_600_000, { functionIds: [functionId] }))).body).toMatchObject({
      functions: [{ number: 20, title: { kk: 'Жол' } }],
    });
    expect((await world.admin.delete(`/local-functions/${functionId}`)).body).toMatchObject({ code: 'function.inUse' });
    const { functionId: unused } = (
      await world.admin.post('/local-functions', { number: 21, title: { kk: 'Көпір', ru: 'Мосты' } })
    ).body as Json;
    expect((await world.admin.delete(`/local-functions/${unused}`)).status).toBe(204);
  });

  it('is read by all who signed in and changed by administrators', async () => {
    const akim = await world.browserOf(await world.person({ surname: 'Ұзақов' }, learner));
    expect((await akim.get('/local-functions')).status).toBe(200);
    expect((await akim.post('/local-functions', { number: 90, title: { kk: 'a', ru: 'a' } })).status).toBe(403);
    expect((await world.visitor().get('/local-functions')).status).toBe(401);
  });
});
