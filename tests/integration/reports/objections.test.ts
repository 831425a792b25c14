import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../attendance/support/world.ts';
import { type ToldSession, toldSession } from './support/told.ts';

const world = useWorld();
const { call, anotherCast } = world;
const day = 24 * 60 * 60_000;

describe('An objection', () => {
  let of: ToldSession;
  const mine = async (who: 'farida' | 'dana' = 'farida') =>
    (await call(who, 'GET', `/me/attendance/${of.cast.seminarId}/objections`, undefined, of.cast)).body.sessions[0];
  beforeAll(async () => {
    of = await toldSession(world);
  });

  it('is written by the learner himself, once for one key, and he sees until when he may', async () => {
    const key = randomUUID();
    const first = await of.object('farida', { key });
    expect(first).toMatchObject({ status: 201, body: { name: 'Үсенова Фарида', answer: null } });
    expect((await of.object('farida', { key })).body.objectionId).toBe(first.body.objectionId);
    const { objections, until } = await mine();
    expect(objections).toHaveLength(1);
    expect(until).toBe(of.told.start + 60 * 60_000 + 5 * day);
    expect((await mine('dana')).objections).toEqual([]);
  });

  it('is the only open one of its person, whatever comes at once', async () => {
    const answers = await Promise.all([of.object('farida'), of.object('dana'), of.object('dana'), of.object('dana')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers[0]?.body.code).toBe('objection.open');
    expect((await mine('dana')).objections).toHaveLength(1);
  });

  it('is seen by whoever sees the row, and answered once by the organiser', async () => {
    const all = (await of.get('/objections')).body.objections;
    expect(all.map(({ name }: { name: string }) => name).sort()).toEqual(['Үсенова Фарида', 'Әлиева Дана']);
    const north = (await of.get('/objections', 'northObserver')).body.objections;
    expect(north.map(({ name }: { name: string }) => name)).toEqual(['Әлиева Дана']);
    const { objectionId } = all.find(({ name }: { name: string }) => name === 'Үсенова Фарида');
    const answer = { key: randomUUID(), outcome: 'accepted', note: 'Тізімнен тексерілді' };
    const path = `/objections/${objectionId}/answer`;
    for (const who of ['farida', 'northObserver', 'northCoordinator', 'northOrganiser'] as const)
      expect((await of.post(path, answer, who)).status, who).toBe(404);
    const answered = await of.post(path, answer);
    expect(answered.body.answer).toMatchObject({ outcome: 'accepted', byName: 'Омаров Нұрлан' });
    expect((await of.post(path, answer)).body).toEqual(answered.body);
    expect((await of.post(path, { outcome: 'refused', note: 'Жоқ' })).body.code).toBe('objection.answered');
    expect((await mine()).objections[0].answer.note).toBe('Тізімнен тексерілді');
  });

  it('may follow once the one before is answered, and its text is asked for', async () => {
    expect((await of.object('farida', { text: 'қысқа' })).body.code).toBe('request.invalid');
    expect((await of.object('farida', { text: 'Жауаппен келіспеймін, қайта қараңыз.' })).status).toBe(201);
    expect((await mine()).objections).toHaveLength(2);
  });

  it('is refused before the session has ended, when its days are over, and of another seminar', async () => {
    const running = await anotherCast();
    const early = await call(
      'bolat',
      'POST',
      `/me/attendance/${running.seminarId}/sessions/${running.sessionId}/objections`,
      { key: randomUUID(), text: 'Мен әлдеқашан осындамын.' },
      running,
    );
    expect(early.body.code).toBe('objection.early');
    const { SeminarModel } = await import('../../../server/src/seminars/model.ts');
    const late = await toldSession(world);
    await SeminarModel.updateOne(
      { _id: late.cast.seminarId },
      { $set: { 'sessions.0.endedAt': Date.now() - 6 * day } },
    );
    expect((await late.object('bolat')).body.code).toBe('objection.late');
    expect((await of.object('stranger')).status).toBe(404);
    const foreign = `/seminars/${of.cast.seminarId}/sessions/${late.cast.sessionId}/objections`;
    expect((await call('organiser', 'GET', foreign, undefined, of.cast)).status).toBe(404);
  });
});

describe('The sheet of a hall', () => {
  it('is confirmed by its coordinator as he saw it, and out of date once a line changes', async () => {
    const of = await toldSession(world);
    const { hallId } = of.cast.north;
    const sheet = async () =>
      (await of.get('/sheets', 'northCoordinator')).body.sheets.find(
        (one: { hallId: string }) => one.hallId === hallId,
      );
    const before = await sheet();
    expect(before).toMatchObject({ state: 'unconfirmed', people: 2, confirmation: null });
    expect((await of.get('/sheets', 'northCoordinator')).body.sheets).toHaveLength(1);
    expect((await of.get('/sheets')).body.sheets).toHaveLength(2);

    const path = `/halls/${hallId}/confirmation`;
    const { hash } = before;
    for (const who of ['organiser', 'southCoordinator', 'northObserver', 'bolat'] as const)
      expect((await of.post(path, { hash }, who)).status, who).toBe(404);
    await of.adjust('bolat', 5);
    expect((await of.post(path, { hash }, 'northCoordinator')).body.code).toBe('sheet.changed');
    const key = randomUUID();
    const confirmed = await of.post(path, { key, hash: (await sheet()).hash }, 'northCoordinator');
    expect(confirmed.body).toMatchObject({ state: 'confirmed', confirmation: { byName: 'Тілеуова Сәуле' } });
    expect((await of.post(path, { key, hash: (await sheet()).hash }, 'northCoordinator')).status).toBe(201);
    expect(await sheet()).toMatchObject({ state: 'confirmed' });
    await of.adjust('dana', 5);
    expect(await sheet()).toMatchObject({ state: 'out-of-date', confirmation: { byName: 'Тілеуова Сәуле' } });
  });
});

describe('The history of a record', () => {
  it('tells of objections and their answers, of confirmed sheets and of approval, to whom it concerns', async () => {
    const of = await toldSession(world);
    const { objectionId } = (await of.object('dana')).body;
    await of.post(`/objections/${objectionId}/answer`, { outcome: 'refused', note: 'Тізімде жоқ' });
    const [sheet] = (await of.get('/sheets', 'northCoordinator')).body.sheets;
    const confirmed = await of.post(`/halls/${sheet.hallId}/confirmation`, { hash: sheet.hash }, 'northCoordinator');
    expect(confirmed.status).toBe(201);
    await of.approve({ note: 'Бірінші' });
    const kinds = async (who: 'organiser' | 'northObserver', query = '') =>
      (await of.get(`/history${query}`, who)).body.items.map(({ kind }: { kind: string }) => kind).slice(0, 4);
    expect(await kinds('organiser')).toEqual(['approved', 'sheet-confirmed', 'objection-refused', 'objection']);
    expect(await kinds('northObserver')).toEqual(['approved', 'sheet-confirmed', 'objection-refused', 'objection']);
    const own = (await of.get(`/history?limit=20&personId=${of.cast.ids.dana}`)).body.items;
    expect(own[1]).toMatchObject({ kind: 'objection', personName: 'Әлиева Дана', byName: 'Әлиева Дана' });
  });
});
