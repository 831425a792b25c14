import type { PersonRow, PersonView } from '@minber/shared/identity/person';
import type { IssuedLink, LinkInspection, SessionView } from '@minber/shared/identity/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpClient } from '../../support/http.ts';
import type { TestServer } from '../../support/server.ts';
import { as, find, ok, password, read, refusal, startDemo, whoIs } from './support.ts';

let server: TestServer;
let admin: HttpClient;
/** An organiser of the first coordinator's region only. */
let regional: HttpClient;
let here: PersonRow;
let elsewhere: PersonRow;
beforeAll(async () => {
  server = await startDemo();
  admin = await as(server, 'admin');
  here = await find(admin, 'akim-001');
  elsewhere = await find(admin, 'akim-040');
  const { id } = await find(admin, 'akim-060');
  await ok(
    admin.put(`/people/${id}/roles`, {
      grants: [{ role: 'organiser', scope: { regionIds: [here.regionId], centreIds: [] } }],
    }),
  );
  regional = await as(server, 'akim-060');
});
afterAll(() => server.stop());

async function list(
  client: HttpClient,
  query = '',
): Promise<{ items: PersonRow[]; next: string | null; total?: number }> {
  return ok(client.get(`/people?${query}`));
}

describe('the list of people', () => {
  it('shows each reader those of his places', async () => {
    const everybody = await list(admin, 'limit=500');
    expect(everybody.total).toBe(69);
    const coordinator = await list(await as(server, 'coordinator-01'), 'limit=500');
    expect(coordinator.total).toBe(31);
    expect(new Set(coordinator.items.map(({ centreId }) => centreId))).toEqual(new Set([here.centreId]));
    expect((await list(regional, 'limit=500')).total).toBe(31);
    expect(await refusal((await as(server, 'akim-002')).get('/people'))).toBe('403 auth.denied');
    expect(await refusal(new HttpClient(server.url).get('/people'))).toBe('401 auth.required');
  });

  it('is in the order of the Kazakh alphabet, page after page', async () => {
    const names: string[] = [];
    let cursor = '';
    do {
      const page = await list(admin, `limit=7&cursor=${cursor}`);
      names.push(...page.items.map((person) => `${person.surname} ${person.givenName}`));
      cursor = page.next ?? '';
    } while (cursor);
    expect(names).toHaveLength(69);
    expect(names).toEqual(names.toSorted(new Intl.Collator('kk').compare));
  });

  it.each(['Қанатбай Тестов', 'канатбай', 'kanatb', 'Qanatbai'])('finds Қанатбай from %s', async (typed) => {
    if ((await list(admin, 'search=kanatbai')).items.length === 0)
      await ok(admin.post('/people', { surname: 'Тестов', givenName: 'Қанатбай' }));
    const { items } = await list(admin, `search=${encodeURIComponent(typed)}`);
    expect(items.map(({ givenName }) => givenName)).toEqual(['Қанатбай']);
  });

  it('shows phones to those who look after people and to nobody else, not even by searching for them', async () => {
    const observer = await as(server, 'observer');
    expect(await list(admin, 'search=77000000001')).toMatchObject({ items: [{ phone: '+77000000001' }] });
    expect((await list(observer, 'search=77000000001')).items).toEqual([]);
    expect((await list(observer, 'search=akim-001')).items).toEqual([]);
    const seen = await read(observer, here.id);
    expect(seen).toMatchObject({ phone: null, email: null, login: null, iinMasked: null, grants: [] });
    const own = (await whoIs(observer)).person?.id;
    const others = (await list(observer, 'limit=500')).items.filter(({ id }) => id !== own);
    expect(others.filter(({ phone, email }) => phone !== null || email !== null)).toEqual([]);
  });

  it('says nothing of people elsewhere: they are as absent as those who never were', async () => {
    expect(await refusal(regional.get(`/people/${elsewhere.id}`))).toBe('404 resource.absent');
    expect(await refusal(regional.get(`/people/${'f'.repeat(24)}`))).toBe('404 resource.absent');
    expect(await refusal(regional.patch(`/people/${elsewhere.id}`, { revision: 1, position: 'x' }))).toBe(
      '404 resource.absent',
    );
    expect(await refusal((await as(server, 'akim-002')).get(`/people/${here.id}`))).toBe('404 resource.absent');
    expect((await read(await as(server, 'akim-001'), here.id)).id).toBe(here.id);
  });
});

describe('an IIN', () => {
  it('is masked, and shown whole only to those with the right, who leave a trace', async () => {
    const coordinator = await as(server, 'coordinator-01');
    const seen = await read(coordinator, here.id);
    expect(seen.iinMasked).toMatch(/^•{10}\d\d$/);
    expect(await refusal(coordinator.get(`/people/${here.id}/iin`))).toBe('404 resource.absent');
    const { iin } = await ok<{ iin: string }>(regional.get(`/people/${here.id}/iin`));
    expect(iin).toMatch(/^\d{12}$/);
    const log = await ok<{ items: { action: string; on: string }[] }>(admin.get('/audit?action=person.iin'));
    expect(log.items[0]).toMatchObject({ action: 'person.iin', on: here.id });
    expect(JSON.stringify(log)).not.toContain(iin);
  });

  it('belongs to one person and must be right', async () => {
    const { iin } = await ok<{ iin: string }>(admin.get(`/people/${here.id}/iin`));
    expect(await refusal(admin.post('/people', { surname: 'Екінші', givenName: 'Адам', iin }))).toBe(
      '409 person.iinTaken',
    );
    expect(await refusal(admin.post('/people', { surname: 'Екінші', givenName: 'Адам', iin: '123456789012' }))).toBe(
      '400 request.invalid',
    );
  });
});

describe('looking after people', () => {
  it('lets an organiser write inside his region only', async () => {
    const input = { surname: 'Жаңаев', givenName: 'Ұлан', phone: '8 701 555 66 77' };
    expect(await refusal(regional.post('/people', input))).toBe('403 person.outsideScope');
    expect(await refusal(regional.post('/people', { ...input, regionId: elsewhere.regionId }))).toBe(
      '403 person.outsideScope',
    );
    const made = await ok<PersonView>(regional.post('/people', { ...input, centreId: here.centreId }));
    expect(made).toMatchObject({
      phone: '+77015556677',
      regionId: here.regionId,
      login: 'zhanaev.u',
      roles: ['learner'],
    });
    expect(
      await refusal(regional.patch(`/people/${made.id}`, { revision: made.revision, regionId: elsewhere.regionId })),
    ).toBe('403 person.outsideScope');
    const twin = await ok<PersonView>(regional.post('/people', { ...input, centreId: here.centreId }));
    expect(twin.login).toBe('zhanaev.u2');
    expect(await refusal(admin.post('/people', { ...input, login: 'zhanaev.u' }))).toBe('409 person.loginTaken');
  });

  it('refuses the slower of two editors', async () => {
    const { id, revision } = await read(admin, here.id);
    await ok(admin.patch(`/people/${id}`, { revision, district: 'Ақсу ауданы' }));
    expect(await refusal(admin.patch(`/people/${id}`, { revision, district: 'Басқа' }))).toBe('409 request.conflict');
  });

  it.each(['?лиев', 'Али\ufffdев', '<b>Али</b>', ''])('refuses the surname %j', async (surname) => {
    expect(await refusal(admin.post('/people', { surname, givenName: 'Қанат' }))).toBe('400 request.invalid');
  });

  it('keeps a login that looks like an e-mail to its owner', async () => {
    expect(
      await refusal(admin.post('/people', { surname: 'Ұры', givenName: 'Бір', login: 'akim-002@minber.example.kz' })),
    ).toBe('400 request.invalid');
  });

  it('lets nobody take over an account whose roles reach further than his own', async () => {
    const whole = await as(server, 'organiser');
    for (const login of ['admin', 'organiser', 'observer']) {
      const { id, revision } = await read(admin, (await find(admin, `${login}@`)).id);
      expect(await refusal(whole.post(`/people/${id}/password-reset`))).toBe('403 person.protected');
      expect(await refusal(whole.patch(`/people/${id}`, { revision, email: 'mine@example.com' }))).toBe(
        '403 person.protected',
      );
      expect(await refusal(whole.post(`/people/${id}/deactivate`))).toBe('403 person.protected');
    }
  });
});

describe('roles', () => {
  const everywhere = 'everywhere';
  it('are given by administrators only', async () => {
    const grants = [{ role: 'administrator', scope: everywhere }];
    expect(await refusal(regional.put(`/people/${here.id}/roles`, { grants }))).toBe('404 resource.absent');
    expect(await refusal((await as(server, 'organiser')).put(`/people/${here.id}/roles`, { grants }))).toBe(
      '404 resource.absent',
    );
  });

  it('must fit their scope', async () => {
    const put = (grant: object) => refusal(admin.put(`/people/${here.id}/roles`, { grants: [grant] }));
    expect(await put({ role: 'coordinator', scope: everywhere })).toBe('400 roles.scope');
    expect(await put({ role: 'coordinator', scope: { regionIds: [], centreIds: ['e'.repeat(24)] } })).toBe(
      '400 roles.scope',
    );
    expect(await put({ role: 'host', scope: { regionIds: [here.regionId], centreIds: [] } })).toBe('400 roles.scope');
    expect(await put({ role: 'king', scope: everywhere })).toBe('400 request.invalid');
  });

  it('hold at once in a session that is open', async () => {
    const akim = await as(server, 'akim-003');
    const { id } = await find(admin, 'akim-003');
    expect(await refusal(akim.get('/people'))).toBe('403 auth.denied');
    await ok(admin.put(`/people/${id}/roles`, { grants: [{ role: 'observer', scope: everywhere }] }));
    await ok(akim.get('/people'));
    await ok(admin.put(`/people/${id}/roles`, { grants: [] }));
    expect(await refusal(akim.get('/people'))).toBe('403 auth.denied');
  });

  it('never leave the installation without an administrator, not even when two act at once', async () => {
    const { id } = await find(admin, 'admin@');
    expect(await refusal(admin.put(`/people/${id}/roles`, { grants: [] }))).toBe('409 person.lastAdministrator');
    expect(await refusal(admin.post(`/people/${id}/deactivate`))).toBe('409 person.lastAdministrator');
    const other = await find(admin, 'akim-010');
    await ok(admin.put(`/people/${other.id}/roles`, { grants: [{ role: 'administrator', scope: everywhere }] }));
    const second = await as(server, 'akim-010');
    await Promise.all([
      admin.put(`/people/${other.id}/roles`, { grants: [] }),
      second.put(`/people/${id}/roles`, { grants: [] }),
    ]);
    const left = await Promise.all([admin.get('/audit'), second.get('/audit')]);
    expect(left.some(({ status }) => status === 200)).toBe(true);
    const keeper = left[0]?.status === 200 ? admin : second;
    await ok(keeper.put(`/people/${id}/roles`, { grants: [{ role: 'administrator', scope: everywhere }] }));
  });
});

describe('a link', () => {
  async function issue(kind: 'invitation' | 'password-reset', login: string): Promise<string> {
    const { id } = await find(admin, login);
    const { url } = await ok<IssuedLink>(admin.post(`/people/${id}/${kind}`));
    expect(url).toMatch(/\/welcome#[\w-]{43}$/);
    return url.split('#')[1] ?? '';
  }

  it('invites its person to choose a password, once, whoever is faster', async () => {
    const token = await issue('invitation', 'akim-011');
    const inspection = await ok<LinkInspection>(new HttpClient(server.url).post('/links/inspect', { token }));
    expect(inspection).toMatchObject({ kind: 'invitation', login: 'akim-011@minber.example' });
    expect(await refusal(new HttpClient(server.url).post('/links/accept', { token, password: 'password123' }))).toBe(
      '400 password.common',
    );
    const browsers = Array.from({ length: 6 }, () => new HttpClient(server.url));
    const answers = await Promise.all(
      browsers.map((browser, at) => browser.post('/links/accept', { token, password: `таңдалған құпия ${at}` })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 410, 410, 410, 410, 410]);
    const won = answers.findIndex(({ status }) => status === 201);
    await ok(
      new HttpClient(server.url).post('/session', {
        name: 'akim-011@minber.example',
        password: `таңдалған құпия ${won}`,
      }),
    );
    expect(await refusal(new HttpClient(server.url).post('/links/inspect', { token }))).toBe('410 link.spent');
  });

  it('resets a password and ends every session of its person', async () => {
    const akim = await as(server, 'akim-012');
    const token = await issue('password-reset', 'akim-012');
    expect((await whoIs(akim)).kind).toBe('person');
    const browser = new HttpClient(server.url);
    const view = await ok<SessionView>(
      browser.post('/links/accept', { token, password: 'мүлде жаңа құпия', language: 'ru' }),
    );
    expect(view.person).toMatchObject({ login: 'akim-012@minber.example', language: 'ru' });
    expect((await whoIs(akim)).kind).toBe('visitor');
    expect(await refusal(akim.post('/session', { name: 'akim-012@minber.example', password }))).toBe(
      '401 signIn.refused',
    );
  });

  it('stops working when a newer one is made or its person deactivated', async () => {
    const older = await issue('invitation', 'akim-013');
    const newer = await issue('invitation', 'akim-013');
    expect(await refusal(new HttpClient(server.url).post('/links/inspect', { token: older }))).toBe('410 link.spent');
    const { id } = await find(admin, 'akim-013');
    await ok(admin.post(`/people/${id}/deactivate`));
    expect(
      await refusal(new HttpClient(server.url).post('/links/accept', { token: newer, password: 'ұзақ құпия сөз' })),
    ).toBe('410 link.spent');
    expect(await refusal(admin.post(`/people/${id}/invitation`))).toBe('409 person.inactive');
  });
});

describe('the audit log', () => {
  it('names who did what, and is for administrators', async () => {
    const { items } = await ok<{ items: { action: string; actor: { name: string } }[] }>(admin.get('/audit?limit=500'));
    const actions = new Set(items.map(({ action }) => action));
    for (const action of [
      'person.create',
      'person.edit',
      'person.roles',
      'person.deactivate',
      'link.invitation',
      'signIn.password',
    ])
      expect(actions).toContain(action);
    expect(items.every(({ actor }) => actor.name !== '')).toBe(true);
    expect(await refusal((await as(server, 'organiser')).get('/audit'))).toBe('403 auth.denied');
  });
});
