import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpClient } from '../../support/http.ts';
import { draft, host, type Json, learner, newWorld, organiser, speaker, type World } from './world.ts';

const hour = 3_600_000;
let world: World;
let hostId: string;
let speakerId: string;
let akimId: string;
let plan: HttpClient;

beforeAll(async () => {
  world = await newWorld();
  hostId = await world.person({ surname: 'Сейтқали' }, host);
  speakerId = await world.person({ surname: 'Қанатов' }, speaker);
  akimId = await world.person({ surname: 'Ұзақов', regionId: world.regions[0] }, learner);
  plan = await world.browserOf(await world.person({ surname: 'Өмірзақ' }, organiser()));
});
afterAll(() => world.close());

async function scheduled(more: Record<string, unknown> = {}, inMs = 48 * hour): Promise<Json> {
  const { status, body, text } = await plan.post('/seminars', draft(hostId, inMs, more));
  expect(status, text).toBe(201);
  return body;
}

describe('scheduling a seminar', () => {
  it('keeps everything that was planned', async () => {
    const made = await scheduled({
      speakerIds: [speakerId],
      description: { kk: 'Сипаттама', ru: 'Описание' },
      policy: { mode: 'proportional' },
    });
    const { body } = await plan.get(`/seminars/${made.seminarId}`);
    expect(body).toMatchObject({
      state: 'scheduled',
      title: { kk: 'Жергілікті бюджет', ru: 'Местный бюджет', en: '' },
      hosts: [{ personId: hostId, name: 'Сейтқали Айгүл', position: 'әкім' }],
      speakers: [{ personId: speakerId }],
      plan: {
        policy: { version: 1, policy: { mode: 'proportional', thresholdPercent: 80, academicMinutes: 45 } },
        expectedCount: 0,
        expectedFrozenAt: null,
      },
      mine: { isHost: false, mayEdit: true },
    });
    const [session] = (body as Json).sessions;
    expect(session).toMatchObject({ state: 'planned', startedAt: null, policyVersion: null });
    expect(session.startsAt - session.joinOpensAt).toBe(15 * 60_000);
  });

  it('names each field that cannot be', async () => {
    const now = Date.now();
    const { status, body } = await plan.post('/seminars', {
      ...draft(hostId, hour),
      hostIds: [akimId],
      speakerIds: ['f'.repeat(24)],
      regionIds: ['e'.repeat(24)],
      functionIds: ['d'.repeat(24)],
      sessions: [
        { startsAt: now + 2 * hour, endsAt: now + hour },
        { startsAt: now - 3 * hour, endsAt: now - 2 * hour },
      ],
    });
    expect(status).toBe(400);
    expect((body as Json).fields.map(({ path, message }: Json) => `${path} ${message}`).sort()).toEqual([
      'functionIds.0 function.unknown',
      'hostIds.0 person.lacksRole',
      'regionIds.0 region.unknown',
      'sessions.0.endsAt session.endsBeforeStart',
      'sessions.1.endsAt session.inPast',
      'speakerIds.0 person.unknown',
    ]);
    expect(
      (await plan.post('/seminars', { ...draft(hostId, hour), title: { kk: '', ru: 'Есть' } })).body,
    ).toMatchObject({ fields: [{ path: 'title.kk' }] });
  });

  it('is open to those who plan, and to nobody else', async () => {
    const seminar = await scheduled();
    const akim = await world.browserOf(akimId);
    expect((await akim.post('/seminars', draft(hostId, hour))).status).toBe(403);
    expect((await akim.get(`/seminars/${seminar.seminarId}`)).status).toBe(404);
    expect((await world.visitor().get(`/seminars/${seminar.seminarId}`)).status).toBe(401);
    expect((await world.visitor().get('/me/home')).status).toBe(401);
    const hosting = await world.browserOf(hostId);
    expect((await hosting.get(`/seminars/${seminar.seminarId}`)).body).toMatchObject({
      mine: { isHost: true, mayHost: true, mayEdit: false },
    });
    expect((await hosting.patch(`/seminars/${seminar.seminarId}`, { revision: seminar.revision })).status).toBe(404);
  });

  it('holds an organiser of one region to that region', async () => {
    const [mine, other] = world.regions;
    const local = await world.browserOf(await world.person({ surname: 'Іргебай', regionId: mine }, organiser(mine)));
    expect((await local.post('/seminars', draft(hostId, hour))).body).toMatchObject({ code: 'seminar.outsideScope' });
    expect((await local.post('/seminars', draft(hostId, hour, { regionIds: [mine, other] }))).body).toMatchObject({
      code: 'seminar.outsideScope',
    });
    const { status, body } = await local.post('/seminars', draft(hostId, hour, { regionIds: [mine] }));
    expect(status).toBe(201);
    const widened = await local.patch(`/seminars/${(body as Json).seminarId}`, { revision: 1, regionIds: [other] });
    expect(widened.body).toMatchObject({ code: 'seminar.outsideScope' });
    const foreign = await scheduled({ regionIds: [other] });
    expect((await local.get(`/seminars/${foreign.seminarId}`)).status).toBe(404);
    const listed = (await local.get('/seminars?limit=500')).body as Json;
    expect(listed.items.map((one: Json) => one.seminarId)).not.toContain(foreign.seminarId);
  });
});

describe('changing a seminar', () => {
  it('keeps the ids of sessions and refuses a stale edit', async () => {
    const seminar = await scheduled();
    const [first] = seminar.sessions;
    const later = { startsAt: first.endsAt + hour, endsAt: first.endsAt + 2 * hour };
    const edit = {
      revision: seminar.revision,
      sessions: [later, { sessionId: first.sessionId, startsAt: first.startsAt - hour, endsAt: first.endsAt }],
    };
    const { status, body } = await plan.patch(`/seminars/${seminar.seminarId}`, edit);
    expect(status).toBe(200);
    const edited = body as Json;
    expect(edited.sessions.map((one: Json) => one.startsAt)).toEqual([first.startsAt - hour, later.startsAt]);
    expect(edited.sessions[0].sessionId).toBe(first.sessionId);
    expect(edited.title).toEqual(seminar.title);
    expect((await plan.patch(`/seminars/${seminar.seminarId}`, edit)).body).toMatchObject({
      status: 409,
      code: 'request.conflict',
    });
  });

  it('lets one of two who save at once win', async () => {
    const seminar = await scheduled();
    const saves = ['Бірінші', 'Екінші', 'Үшінші', 'Төртінші'].map((kk) =>
      plan.patch(`/seminars/${seminar.seminarId}`, { revision: seminar.revision, title: { kk, ru: kk } }),
    );
    const statuses = (await Promise.all(saves)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409, 409, 409]);
  });

  it('cancels with a reason, once, and closes it to changes', async () => {
    const seminar = await scheduled();
    const url = `/seminars/${seminar.seminarId}`;
    expect((await plan.post(`${url}/cancel`, { revision: seminar.revision, reason: '' })).status).toBe(400);
    const cancelled = (await plan.post(`${url}/cancel`, { revision: seminar.revision, reason: 'Дауыл' })).body as Json;
    expect(cancelled).toMatchObject({ state: 'cancelled', cancelled: { reason: 'Дауыл' }, mine: { mayEdit: false } });
    expect((await plan.patch(url, { revision: cancelled.revision, title: seminar.title })).body).toMatchObject({
      code: 'seminar.cancelled',
    });
    expect((await plan.post(`${url}/cancel`, { revision: cancelled.revision, reason: 'x' })).body).toMatchObject({
      code: 'seminar.cancelled',
    });
  });

  it('duplicates with all sessions moved alike, without links', async () => {
    const start = Date.now() + 24 * hour;
    const sessions = [0, 24, 50].map((at) => ({ startsAt: start + at * hour, endsAt: start + (at + 3) * hour }));
    const seminar = await scheduled({ sessions, speakerIds: [speakerId] });
    const withGuest = (await plan.post(`/seminars/${seminar.seminarId}/guests`, { name: 'Гүлнар Ә.' })).body as Json;
    await plan.post(`/seminars/${seminar.seminarId}/guests/${withGuest.plan.guests[0].guestId}/link`);
    const { status, body } = await plan.post(`/seminars/${seminar.seminarId}/duplicate`, {
      startsAt: start + 1000 * hour,
    });
    expect(status).toBe(201);
    const copy = body as Json;
    expect(copy.seminarId).not.toBe(seminar.seminarId);
    expect(copy.sessions.map((one: Json) => one.startsAt)).toEqual(sessions.map((one) => one.startsAt + 1000 * hour));
    expect(copy).toMatchObject({
      title: seminar.title,
      state: 'scheduled',
      plan: { guests: [{ name: 'Гүлнар Ә.', link: 'none' }] },
    });
    expect(copy.plan.guests[0].guestId).not.toBe(withGuest.plan.guests[0].guestId);
    expect((await plan.post(`/seminars/${seminar.seminarId}/duplicate`, { startsAt: 1 })).body).toMatchObject({
      fields: [{ path: 'startsAt', message: 'session.inPast' }],
    });
  });

  it('keeps every version of the attendance policy with its author', async () => {
    const seminar = await scheduled();
    const url = `/seminars/${seminar.seminarId}`;
    const policy = { ...seminar.plan.policy.policy, thresholdPercent: 60 };
    const changed = (await plan.put(`${url}/policy`, { revision: seminar.revision, policy })).body as Json;
    expect(changed.plan.policy).toMatchObject({ version: 2, policy, changedBy: { name: 'Өмірзақ Айгүл' } });
    expect(
      ((await plan.put(`${url}/policy`, { revision: changed.revision, policy })).body as Json).plan.policy.version,
    ).toBe(2);
    const { items } = (await plan.get(`${url}/policy/versions`)).body as Json;
    expect(items.map((one: Json) => [one.version, one.policy.thresholdPercent])).toEqual([
      [2, 60],
      [1, 80],
    ]);
    expect(
      (await plan.put(`${url}/policy`, { revision: changed.revision, policy: { ...policy, thresholdPercent: 101 } }))
        .body,
    ).toMatchObject({ fields: [{ path: 'policy.thresholdPercent' }] });
  });

  it('is written into the audit log', async () => {
    const seminar = await scheduled();
    await plan.patch(`/seminars/${seminar.seminarId}`, {
      revision: seminar.revision,
      title: { kk: 'Жаңа', ru: 'Новое' },
    });
    const entries = await world.database
      .collection('auditEntries')
      .find({ onId: seminar.seminarId })
      .sort({ at: 1 })
      .toArray();
    expect(entries.map(({ action, details }) => [action, details])).toEqual([
      ['seminar:create', {}],
      ['seminar:edit', { fields: ['title'] }],
    ]);
  });
});

describe('the list of seminars', () => {
  it('is paged, split into past and upcoming, and searched in any spelling', async () => {
    const made = [];
    for (const kk of ['Қанат жолы', 'Қанат ісі', 'Әлеуметтік көмек'])
      made.push(await scheduled({ title: { kk, ru: kk } }, (100 + made.length) * hour));
    const first = (await plan.get('/seminars?q=kanat&limit=1')).body as Json;
    expect(first).toMatchObject({ items: [{ seminarId: made[0].seminarId }], total: 2 });
    const second = (await plan.get(`/seminars?q=kanat&limit=1&cursor=${first.next}`)).body as Json;
    expect(second).toMatchObject({ items: [{ seminarId: made[1].seminarId }], next: null });
    expect((await plan.get('/seminars?q=kanat&when=past')).body).toMatchObject({ items: [] });
    expect(((await plan.get('/seminars?mine=true')).body as Json).items).toEqual([]);
    const hosting = await world.browserOf(hostId);
    expect(((await hosting.get('/seminars?mine=true&q=aleumettik')).body as Json).items[0]).toMatchObject({
      hosts: ['Сейтқали Айгүл'],
      expectedCount: null,
    });
  });
});
