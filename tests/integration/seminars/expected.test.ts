import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpClient } from '../../support/http.ts';
import { coordinator, draft, host, type Json, learner, newWorld, observer, organiser, type World } from './world.ts';

const hour = 3_600_000;
let world: World;
let plan: HttpClient;
let hostId: string;
let kazakhSpeaker: string;
let russianSpeaker: string;
let far: string;
let atHome: string;

beforeAll(async () => {
  world = await newWorld();
  const [centre, farCentre] = world.centres;
  hostId = await world.person({ surname: 'Сейтқали' }, host);
  plan = await world.browserOf(await world.person({ surname: 'Өмірзақ' }, organiser()));
  kazakhSpeaker = await world.person(
    {
      surname: 'Әбділда',
      givenName: 'Қанат',
      centreId: centre,
      language: 'kk',
      login: 'abdilda',
      phone: '8 701 111 22 33',
    },
    learner,
  );
  russianSpeaker = await world.person(
    { surname: 'Иванов', givenName: 'Пётр', centreId: centre, language: 'ru', phone: '8 701 111 22 33' },
    learner,
  );
  far = await world.person({ surname: 'Ғабит', givenName: 'Үміт', centreId: farCentre, language: 'kk' }, learner);
  atHome = await world.person({ surname: 'Яковлев', givenName: 'Олег', regionId: world.regions[0] }, learner);
});
afterAll(() => world.close());

async function scheduled(): Promise<{ url: string; revision: number; seminarId: string }> {
  const { seminarId, revision } = (await plan.post('/seminars', draft(hostId, 48 * hour))).body as Json;
  return { url: `/seminars/${seminarId}`, revision, seminarId };
}

async function listOf(url: string, client = plan): Promise<string[]> {
  const { items } = (await client.get(`${url}/expected`)).body as Json;
  return items.map(({ person, hallName }: Json) => `${person.name}: ${hallName?.kk ?? 'own'}`);
}

describe('the expected list', () => {
  it('takes people by name, by centre and by region, each to the hall of his centre and language', async () => {
    const { url, revision } = await scheduled();
    const byCentre = (await plan.post(`${url}/expected/add`, { revision, centreIds: [world.centres[0]] })).body as Json;
    expect(byCentre).toMatchObject({ changed: 2, unchanged: 0, expectedCount: 2 });
    const more = { revision: byCentre.revision, personIds: [far, kazakhSpeaker], regionIds: [world.regions[0]] };
    expect((await plan.post(`${url}/expected/add`, more)).body).toMatchObject({
      changed: 2,
      unchanged: 2,
      expectedCount: 4,
    });
    expect(await listOf(url)).toEqual([
      'Әбділда Қанат: Қазақ залы',
      'Ғабит Үміт: Үлкен зал',
      'Иванов Пётр: Орыс залы',
      'Яковлев Олег: own',
    ]);
    expect((await plan.get(url)).body).toMatchObject({
      plan: {
        expectedCount: 4,
        expectedOwnDevice: 1,
        halls: expect.arrayContaining([
          expect.objectContaining({ name: expect.objectContaining({ kk: 'Үлкен зал' }), expected: 1 }),
        ]),
      },
    });
  });

  it('is filtered and paged in the Kazakh order of names', async () => {
    const { url, revision } = await scheduled();
    await plan.post(`${url}/expected/add`, { revision, personIds: [far, kazakhSpeaker, russianSpeaker, atHome] });
    const first = (await plan.get(`${url}/expected?limit=3`)).body as Json;
    expect(first).toMatchObject({ total: 4 });
    expect(((await plan.get(`${url}/expected?limit=3&cursor=${first.next}`)).body as Json).items).toHaveLength(1);
    expect(((await plan.get(`${url}/expected?q=gabit`)).body as Json).items).toMatchObject([
      { person: { personId: far } },
    ]);
    expect(((await plan.get(`${url}/expected?own=true`)).body as Json).items).toMatchObject([
      { person: { personId: atHome } },
    ]);
    expect(((await plan.get(`${url}/expected?hallId=${world.halls[1]}`)).body as Json).items).toMatchObject([
      { person: { personId: russianSpeaker } },
    ]);
  });

  it('moves people between a hall and their own device, and removes them', async () => {
    const { url, revision } = await scheduled();
    const added = (await plan.post(`${url}/expected/add`, { revision, personIds: [kazakhSpeaker, far] })).body as Json;
    const moved = (
      await plan.post(`${url}/expected/move`, {
        revision: added.revision,
        personIds: [kazakhSpeaker, far],
        place: { kind: 'hall', hallId: world.halls[2] },
      })
    ).body as Json;
    expect(moved).toMatchObject({ changed: 1, unchanged: 1 });
    const home = (
      await plan.post(`${url}/expected/move`, { revision: moved.revision, personIds: [far], place: { kind: 'own' } })
    ).body as Json;
    expect(await listOf(url)).toEqual(['Әбділда Қанат: Үлкен зал', 'Ғабит Үміт: own']);
    expect(
      (await plan.post(`${url}/expected/remove`, { revision: home.revision, personIds: [far] })).body,
    ).toMatchObject({ changed: 1, expectedCount: 1 });
    expect(await listOf(url)).toEqual(['Әбділда Қанат: Үлкен зал']);
  });

  it('refuses unknown people and halls, and a stale revision', async () => {
    const { url, revision } = await scheduled();
    const nobody = 'f'.repeat(24);
    expect((await plan.post(`${url}/expected/add`, { revision, personIds: [far, nobody] })).body).toMatchObject({
      fields: [{ path: 'personIds.1', message: 'person.unknown' }],
    });
    expect(
      (await plan.post(`${url}/expected/add`, { revision, personIds: [far], place: { kind: 'hall', hallId: nobody } }))
        .body,
    ).toMatchObject({ fields: [{ path: 'place.hallId', message: 'hall.unknown' }] });
    expect(
      (await plan.post(`${url}/expected/move`, { revision, personIds: [far], place: { kind: 'own' } })).status,
    ).toBe(400);
    await plan.post(`${url}/expected/add`, { revision, personIds: [far] });
    expect((await plan.post(`${url}/expected/add`, { revision, personIds: [atHome] })).body).toMatchObject({
      code: 'request.conflict',
    });
  });

  it('opens the seminar to those who are on it, and closes it again', async () => {
    const { url, revision, seminarId } = await scheduled();
    const akim = await world.browserOf(far);
    expect((await akim.get(url)).status).toBe(404);
    const added = (await plan.post(`${url}/expected/add`, { revision, personIds: [far] })).body as Json;
    const seen = (await akim.get(url)).body as Json;
    expect(seen).toMatchObject({
      seminarId,
      plan: null,
      mine: { place: { kind: 'hall', hallId: world.halls[2] }, mayReadExpected: false },
    });
    expect((await akim.get(`${url}/expected`)).status).toBe(404);
    expect(((await akim.get('/seminars')).body as Json).items.map((one: Json) => one.seminarId)).toContain(seminarId);
    await plan.post(`${url}/expected/remove`, { revision: added.revision, personIds: [far] });
    expect((await akim.get(url)).status).toBe(404);
    expect((await akim.get(`${url}/calendar.ics`)).status).toBe(404);
  });

  it('decides which seminars coordinators and regional organisers see and change', async () => {
    const [mine, other] = world.regions;
    const made = (await plan.post('/seminars', draft(hostId, 48 * hour, { regionIds: [mine] }))).body as Json;
    const url = `/seminars/${made.seminarId}`;
    const distant = await world.browserOf(await world.person({ surname: 'Шалғай' }, coordinator(world.centres[1])));
    const watcher = await world.browserOf(await world.person({ surname: 'Бақылау' }, observer(other)));
    const local = await world.browserOf(await world.person({ surname: 'Жергілік' }, organiser(mine)));
    expect([(await distant.get(url)).status, (await watcher.get(url)).status, (await local.get(url)).status]).toEqual([
      404, 404, 200,
    ]);
    expect((await local.post(`${url}/expected/add`, { revision: made.revision, personIds: [far] })).body).toMatchObject(
      { fields: [{ path: 'personIds.0', message: 'person.unknown' }] },
    );
    await plan.post(`${url}/expected/add`, { revision: made.revision, personIds: [far] });
    expect([(await distant.get(url)).status, (await watcher.get(`${url}/expected`)).status]).toEqual([200, 200]);
    expect((await local.patch(url, { revision: made.revision + 1, title: made.title })).status).toBe(404);
  });
});

describe('the expected list of the whole country', () => {
  it('shows each region and centre its own lines only, in lists, counts and exports', async () => {
    const { url, revision } = await scheduled();
    await plan.post(`${url}/expected/add`, { revision, personIds: [far, kazakhSpeaker, russianSpeaker, atHome] });
    const near = await world.browserOf(await world.person({ surname: 'Жақын' }, coordinator(world.centres[0])));
    const regional = await world.browserOf(await world.person({ surname: 'Өңір' }, observer(world.regions[1])));
    expect(await listOf(url, near)).toEqual(['Әбділда Қанат: Қазақ залы', 'Иванов Пётр: Орыс залы']);
    expect(await listOf(url, regional)).toEqual(['Ғабит Үміт: Үлкен зал']);
    expect((await regional.get(url)).body).toMatchObject({
      plan: { expectedCount: 1, halls: [{ hallId: world.halls[2] }] },
    });
    const exported = (await regional.get(`${url}/expected.csv`)).text;
    expect(exported).toContain('Ғабит');
    expect(exported).not.toMatch(/Әбділда|Иванов|Яковлев/);
    const listed = ((await near.get('/seminars?limit=500')).body as Json).items.find((one: Json) =>
      url.endsWith(one.seminarId),
    );
    expect(listed).toMatchObject({ expectedCount: 2 });
  });
});

describe('a list from a file', () => {
  const upload = (client: HttpClient, url: string, text: string, query = '') =>
    client.request('POST', `${url}/expected/import${query}`, Buffer.from(text), { 'Content-Type': 'text/csv' });

  it('is previewed row by row with every problem named, and nothing is written', async () => {
    const { url, revision } = await scheduled();
    await plan.post(`${url}/expected/add`, { revision, personIds: [atHome] });
    const rows = [
      'ФИО;Телефон;Логин;Зал',
      ';;ABDILDA;Қазақ залы',
      'Иванов Пётр;+7 (701) 111-22-33;;Русский зал',
      ';87011112233;;',
      'Яковлев Олег;;;Қазақ залы',
      'Белгісіз Адам;;;',
      '?абит ?міт;;;',
      'Ғабит Үміт;;;Жоқ зал',
      ';;abdilda;',
      ';;;Қазақ залы',
    ];
    const { status, body } = await upload(plan, url, rows.join('\r\n'));
    expect(status).toBe(201);
    const preview = body as Json;
    expect(preview).toMatchObject({ applied: false, add: 2, move: 1, unchanged: 0, refused: 6 });
    expect(
      preview.rows.map((row: Json) => [row.row, row.status, row.person?.name ?? null, row.hallName?.kk ?? null]),
    ).toEqual([
      [2, 'add', 'Әбділда Қанат', 'Қазақ залы'],
      [3, 'add', 'Иванов Пётр', 'Орыс залы'],
      [4, 'refused', null, null],
      [5, 'move', 'Яковлев Олег', 'Қазақ залы'],
      [6, 'refused', null, null],
      [7, 'refused', null, null],
      [8, 'refused', null, null],
      [9, 'refused', null, null],
      [10, 'refused', null, null],
    ]);
    expect(preview.rows.filter((row: Json) => row.status === 'refused').map((row: Json) => row.problems[0])).toEqual([
      expect.stringContaining('Several people'),
      expect.stringContaining('no such person'),
      expect.stringContaining('broken'),
      expect.stringContaining('no such hall'),
      expect.stringContaining('twice'),
      expect.stringContaining('Fill one'),
    ]);
    expect(await listOf(url)).toEqual(['Яковлев Олег: own']);
  });

  it('is applied in one write, and comes back from the export unchanged', async () => {
    const { url, revision } = await scheduled();
    const file = 'Аты-жөні,Зал\nӘбділда Қанат,Орыс залы\nҒабит Үміт,Үлкен зал\nЯковлев Олег,\nБелгісіз Адам,\n';
    const applied = (await upload(plan, url, file, `?mode=apply&revision=${revision}`)).body as Json;
    expect(applied).toMatchObject({ applied: true, add: 3, refused: 1 });
    expect(await listOf(url)).toEqual(['Әбділда Қанат: Орыс залы', 'Ғабит Үміт: Үлкен зал', 'Яковлев Олег: own']);
    expect((await upload(plan, url, file, `?mode=apply&revision=${revision}`)).body).toMatchObject({
      code: 'request.conflict',
    });
    const exported = await plan.get(`${url}/expected.csv`);
    expect(exported.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(exported.text).toContain('Әбділда Қанат');
    expect((await upload(plan, url, exported.text)).body).toMatchObject({ add: 0, move: 0, unchanged: 3, refused: 0 });
  });

  it('is refused whole when it is no table', async () => {
    const { url } = await scheduled();
    expect((await upload(plan, url, '')).body).toMatchObject({ code: 'table.empty' });
    expect(
      (await plan.request('POST', `${url}/expected/import`, '{}', { 'Content-Type': 'application/json' })).status,
    ).toBe(415);
    const akim = await world.browserOf(atHome);
    expect((await upload(akim, url, 'ФИО\nЯковлев Олег')).status).toBe(404);
  });
});
