import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpClient } from '../../support/http.ts';
import { draft, host, type Json, learner, newWorld, organiser, type World } from './world.ts';

const hour = 3_600_000;
let world: World;
let plan: HttpClient;
let hosting: HttpClient;
let hostId: string;
let akimId: string;
let socket: Socket;

beforeAll(async () => {
  world = await newWorld();
  hostId = await world.person({ surname: 'Сейтқали' }, host);
  akimId = await world.person({ surname: 'Ұзақов', centreId: world.centres[0], language: 'ru' }, learner);
  plan = await world.browserOf(await world.person({ surname: 'Өмірзақ' }, organiser()));
  hosting = await world.browserOf(hostId);
  socket = io(world.server.url, {
    path: '/socket',
    transports: ['websocket'],
    extraHeaders: { cookie: hosting.cookie(), origin: world.server.url },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
});
afterAll(async () => {
  socket?.close();
  await world.close();
});

async function scheduled(inMs: number, more: Record<string, unknown> = {}): Promise<Json> {
  const made = (await plan.post('/seminars', draft(hostId, inMs, more))).body as Json;
  const added = (
    await plan.post(`/seminars/${made.seminarId}/expected/add`, { revision: made.revision, personIds: [akimId] })
  ).body as Json;
  return { ...made, revision: added.revision, url: `/seminars/${made.seminarId}` };
}

const act = (event: string, seminar: Json, at = 0) =>
  socket.emitWithAck(event, { seminarId: seminar.seminarId, sessionId: seminar.sessions[at].sessionId });
const read = async (seminar: Json) => (await plan.get(seminar.url)).body as Json;

describe('a session that runs', () => {
  it('records the policy in force at its start and keeps it', async () => {
    const seminar = await scheduled(0);
    const policy = { ...seminar.plan.policy.policy, thresholdPercent: 70 };
    const changed = (await plan.put(`${seminar.url}/policy`, { revision: seminar.revision, policy })).body as Json;
    expect(await act('session:start', seminar)).toMatchObject({ ok: true, data: { state: 'live' } });
    const live = await read(seminar);
    expect(live).toMatchObject({
      state: 'live',
      sessions: [{ state: 'live', policyVersion: 2, startedAt: expect.any(Number) }],
      plan: { expectedFrozenAt: live.sessions[0].startedAt },
    });
    expect(live.revision).toBeGreaterThan(changed.revision);
    await plan.put(`${seminar.url}/policy`, { revision: live.revision, policy: { ...policy, thresholdPercent: 50 } });
    expect(await act('session:end', seminar)).toMatchObject({ ok: true });
    expect(await read(seminar)).toMatchObject({
      state: 'ended',
      sessions: [{ state: 'ended', policyVersion: 2, endedAt: expect.any(Number) }],
      plan: { policy: { version: 3 } },
    });
  });

  it('freezes the expected list: later changes need a reason and are logged with their author', async () => {
    const seminar = await scheduled(0);
    await act('session:start', seminar);
    const { revision } = await read(seminar);
    const move = { revision, personIds: [akimId], place: { kind: 'own' } };
    expect((await plan.post(`${seminar.url}/expected/move`, move)).body).toMatchObject({
      code: 'expected.reasonNeeded',
    });
    expect((await plan.post(`${seminar.url}/expected/move`, { ...move, reason: 'Ауырып қалды' })).body).toMatchObject({
      changed: 1,
    });
    const { items } = (await plan.get(`${seminar.url}/expected/changes`)).body as Json;
    expect(items).toEqual([
      {
        at: expect.any(Number),
        by: expect.objectContaining({ name: 'Өмірзақ Айгүл' }),
        reason: 'Ауырып қалды',
        lines: [
          {
            person: expect.objectContaining({ personId: akimId }),
            from: { kind: 'hall', hallId: world.halls[1] },
            to: { kind: 'own' },
          },
        ],
      },
    ]);
    await act('session:end', seminar);
  });

  it('cannot be moved, left out or cancelled, and two do not run at once', async () => {
    const startsAt = Date.now();
    const sessions = [
      { startsAt, endsAt: startsAt + hour },
      { startsAt: startsAt + 2 * hour, endsAt: startsAt + 3 * hour },
    ];
    const seminar = await scheduled(0, { sessions });
    await act('session:start', seminar);
    const { revision } = await read(seminar);
    expect(await act('session:start', seminar, 1)).toMatchObject({ ok: false, problem: { code: 'session.otherRuns' } });
    expect((await plan.post(`${seminar.url}/cancel`, { revision, reason: 'x' })).body).toMatchObject({
      code: 'seminar.underway',
    });
    expect((await plan.patch(seminar.url, { revision, sessions: [sessions[1]] })).body).toMatchObject({
      fields: [{ path: 'sessions', message: 'session.hasStarted' }],
    });
    const moved = seminar.sessions.map(({ sessionId, startsAt: at, endsAt }: Json) => ({
      sessionId,
      startsAt: at - 60_000,
      endsAt,
    }));
    expect((await plan.patch(seminar.url, { revision, sessions: moved })).body).toMatchObject({
      fields: [{ path: 'sessions.0.startsAt', message: 'session.hasStarted' }],
    });
    await act('session:end', seminar);
    expect(await read(seminar)).toMatchObject({ state: 'between' });
  });
});

describe("the learner's home", () => {
  it('says what is next, opens Join 15 minutes before, and shows what runs and what is over', async () => {
    const personId = await world.person({ surname: 'Қайрат', centreId: world.centres[0], language: 'kk' }, learner);
    const akim = await world.browserOf(personId);
    const home = async () => (await akim.get('/me/home')).body as Json;
    expect(await home()).toMatchObject({ live: [], next: null, upcoming: [], past: [], timeZone: 'Asia/Almaty' });
    const [soon, later, over] = await Promise.all([14 * 60_000, 3 * hour, 0].map((inMs) => scheduled(inMs)));
    for (const seminar of [soon, later, over])
      await plan.post(`${seminar.url}/expected/add`, { revision: seminar.revision, personIds: [personId] });
    await act('session:start', over);
    const during = await home();
    expect(during.live).toMatchObject([
      {
        seminarId: over.seminarId,
        joinOpen: true,
        state: 'live',
        role: 'learner',
        place: { kind: 'hall' },
        hallName: { kk: 'Қазақ залы' },
      },
    ]);
    expect(during.next).toMatchObject({ seminarId: soon.seminarId, joinOpen: true });
    expect(during.upcoming.map((one: Json) => [one.seminarId, one.joinOpen])).toEqual([
      [soon.seminarId, true],
      [later.seminarId, false],
    ]);
    expect(during.upcoming[1].startsAt - during.serverNow).toBeLessThan(3 * hour);
    await act('session:end', over);
    expect((await home()).past).toMatchObject([{ seminarId: over.seminarId, hasResult: true }]);
    const { items } = (await akim.get(`/me/calendar?from=${Date.now()}&to=${Date.now() + hour}`)).body as Json;
    expect(items.map((one: Json) => one.seminarId)).toEqual(expect.arrayContaining([over.seminarId, soon.seminarId]));
    expect(items).toHaveLength(2);
  });

  it('lets a calendar program follow them by a secret address, until it is renewed or closed', async () => {
    const personId = await world.person({ surname: 'Күнтізбе' });
    const akim = await world.browserOf(personId);
    const path = async () => {
      const answer = await akim.post('/me/calendar/address', { language: 'kk' });
      return new URL((answer.body as Json).address).pathname.replace('/api/v1', '');
    };
    expect((await akim.get('/me/calendar/address')).body).toEqual({ madeAt: null });
    const first = await path();
    const program = world.visitor();
    expect((await program.get(first)).text).toContain('BEGIN:VCALENDAR');
    const second = await path();
    expect((await program.get(first)).status).toBe(404);
    expect((await program.get(second)).status).toBe(200);
    await akim.delete('/me/calendar/address');
    expect((await program.get(second)).status).toBe(404);
    const third = await path();
    expect((await world.admin.post(`/people/${personId}/deactivate`)).status).toBeLessThan(300);
    expect((await program.get(third)).status).toBe(404);
  });

  it('gives sessions to calendars, a cancelled one as cancelled', async () => {
    const personId = await world.person({ surname: 'Һәкім' }, learner);
    const akim = await world.browserOf(personId);
    const seminar = await scheduled(5 * hour);
    const { revision } = (
      await plan.post(`${seminar.url}/expected/add`, { revision: seminar.revision, personIds: [personId] })
    ).body as Json;
    const calendar = await akim.get('/me/calendar.ics');
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    const start = new Date(Math.floor(seminar.sessions[0].startsAt / 1000) * 1000)
      .toISOString()
      .replace(/[-:]|\.000/g, '');
    const unfolded = calendar.text.replace(/\r\n[ \t]/g, '');
    expect(unfolded).toContain(`UID:${seminar.sessions[0].sessionId}@`);
    expect(unfolded).toContain(`DTSTART:${start}`);
    expect(unfolded).toContain('TRIGGER:-PT15M');
    expect(unfolded).toContain('SUMMARY:Местный бюджет');
    await plan.post(`${seminar.url}/cancel`, { revision, reason: 'Дауыл' });
    expect((await akim.get('/me/calendar.ics')).text).toContain('STATUS:CANCELLED');
    expect((await akim.get(`${seminar.url}/calendar.ics`)).text).toContain('STATUS:CANCELLED');
    expect(((await akim.get('/me/home')).body as Json).next).toBeNull();
  });
});
