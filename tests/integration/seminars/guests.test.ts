import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpClient } from '../../support/http.ts';
import { draft, host, type Json, learner, newWorld, organiser, type World } from './world.ts';

const hour = 3_600_000;
let world: World;
let plan: HttpClient;
let hostId: string;

beforeAll(async () => {
  world = await newWorld();
  hostId = await world.person({ surname: 'Сейтқали' }, host);
  plan = await world.browserOf(await world.person({ surname: 'Өмірзақ' }, organiser()));
});
afterAll(() => world.close());

async function invited(): Promise<{ url: string; seminarId: string; guestId: string; link: string; token: string }> {
  const { seminarId } = (await plan.post('/seminars', draft(hostId, 2 * hour))).body as Json;
  const url = `/seminars/${seminarId}`;
  const seminar = (await plan.post(`${url}/guests`, { name: 'Гүлнар Әлиева', position: 'профессор' })).body as Json;
  const { guestId } = seminar.plan.guests[0];
  const { url: link } = (await plan.post(`${url}/guests/${guestId}/link`)).body as Json;
  return { url, seminarId, guestId, link, token: new URL(link).hash.slice(1) };
}

const linkState = async (url: string) => ((await plan.get(url)).body as Json).plan.guests[0].link;

describe('a guest speaker', () => {
  it('comes in by a link whose secret stands in the fragment, and confirms only his name', async () => {
    const { url, seminarId, guestId, link, token } = await invited();
    expect(new URL(link).pathname).toBe('/guest');
    const guest = world.visitor();
    expect((await guest.post('/guest-links/read', { token })).body).toMatchObject({
      name: 'Гүлнар Әлиева',
      seminarTitle: { ru: 'Местный бюджет' },
    });
    expect(await linkState(url)).toBe('open');
    expect((await guest.post('/guest-links/accept', { token })).body).toEqual({
      guestId,
      seminarId,
      name: 'Гүлнар Әлиева',
    });
    expect(await linkState(url)).toBe('used');
    expect((await guest.get(url)).body).toMatchObject({
      seminarId,
      plan: null,
      mine: { isSpeaker: true, mayEdit: false },
    });
    expect((await guest.get('/seminars')).status).toBe(403);
  });

  it('cannot use a link twice, however fast', async () => {
    const { token } = await invited();
    const tries = Array.from({ length: 8 }, () => world.visitor().post('/guest-links/accept', { token }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array(7).fill(410)]);
    expect((await world.visitor().post('/guest-links/read', { token })).body).toMatchObject({
      code: 'guestLink.unusable',
    });
  });

  it('loses everything when his link is revoked or he is removed', async () => {
    const first = await invited();
    const guest = world.visitor();
    await guest.post('/guest-links/accept', { token: first.token });
    expect((await plan.delete(`${first.url}/guests/${first.guestId}/link`)).status).toBe(200);
    expect((await guest.get(first.url)).status).toBe(401);
    expect(await linkState(first.url)).toBe('none');

    const second = await invited();
    expect(((await plan.delete(`${second.url}/guests/${second.guestId}`)).body as Json).plan.guests).toEqual([]);
    expect((await world.visitor().post('/guest-links/accept', { token: second.token })).status).toBe(410);
  });

  it('uses only the latest link', async () => {
    const { url, guestId, token } = await invited();
    const { url: link } = (await plan.post(`${url}/guests/${guestId}/link`)).body as Json;
    expect((await world.visitor().post('/guest-links/accept', { token })).status).toBe(410);
    expect((await world.visitor().post('/guest-links/accept', { token: new URL(link).hash.slice(1) })).status).toBe(
      201,
    );
  });

  it('sees his own seminar and no other', async () => {
    const [mine, other] = [await invited(), await invited()];
    const guest = world.visitor();
    await guest.post('/guest-links/accept', { token: mine.token });
    expect([(await guest.get(mine.url)).status, (await guest.get(other.url)).status]).toEqual([200, 404]);
    expect((await guest.get(`${mine.url}/expected`)).status).toBe(404);
    expect((await guest.post(`${mine.url}/guests`, { name: 'x' })).status).toBe(404);
  });

  it('has no link to a cancelled seminar', async () => {
    const { url, token } = await invited();
    const { revision } = (await plan.get(url)).body as Json;
    await plan.post(`${url}/cancel`, { revision, reason: 'Ауырып қалды' });
    expect((await world.visitor().post('/guest-links/accept', { token })).status).toBe(410);
  });

  it('is invited by those who plan only, and secrets are stored nowhere', async () => {
    const { url, guestId, token } = await invited();
    const akim = await world.browserOf(await world.person({ surname: 'Ұзақов' }, learner));
    const hosting = await world.browserOf(hostId);
    expect([
      (await akim.post(`${url}/guests/${guestId}/link`)).status,
      (await hosting.post(`${url}/guests/${guestId}/link`)).status,
    ]).toEqual([404, 404]);
    const stored = JSON.stringify([
      await world.database.collection('seminars').find().toArray(),
      await world.database.collection('auditEntries').find().toArray(),
    ]);
    expect(stored).not.toContain(token);
  });
});
