import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parseTable } from '../../../server/src/platform/tables/index.ts';
import type { Cast, Who } from '../attendance/support/cast.ts';
import type { Recorded } from '../attendance/support/recorded.ts';
import { useWorld } from '../attendance/support/world.ts';

const minute = 60_000;
const { call, url, anotherCast } = useWorld();

let told: Recorded;
let cast: Cast;
const get = (who: Who | 'visitor', path: string) => call(who, 'GET', path, undefined, cast);
const fileOf = async (who: Who, path: string) => {
  const response = await fetch(`${url()}/api/v1${path}`, {
    headers: { cookie: cast.cookies[who], 'Accept-Language': 'ru' },
  });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    bytes: Buffer.from(await response.arrayBuffer()),
  };
};

beforeAll(async () => {
  const { recordedSession } = await import('../attendance/support/recorded.ts');
  const { want } = await import('../../../server/src/summaries/follow.ts');
  const { SessionSummaryModel } = await import('../../../server/src/summaries/model.ts');
  const { PersonModel } = await import('../../../server/src/identity/model.ts');
  told = await recordedSession(await anotherCast({ graceMs: minute }));
  cast = told.cast;
  await PersonModel.updateOne({ _id: cast.ids.aigerim }, { $set: { position: '=HYPERLINK("http://x")' } });
  await told.heard('aigerim', 15, 60);
  await told.heard('farida', 0, 60);
  await told.screen('north', 0, 60);
  await told.screen('south', 0, 30);
  await told.hall('north', 'in', -10, 'bolat', 'dana');
  await want(cast.seminarId, cast.sessionId);
  await vi.waitFor(
    async () => expect((await SessionSummaryModel.findById(cast.sessionId))?.pending).toBe(false),
    15_000,
  );
});

describe('A year', () => {
  it('of a person lists his sessions, sums them up and draws them by month', async () => {
    const { body } = await get('organiser', `/year/people/${cast.ids.aigerim}`);
    expect(body.person.name).toBe('Әбенова Айгерім');
    expect(body.totals).toMatchObject({ sessions: 1, attended: 1, late: 1, percent: 75 });
    expect(body.months).toMatchObject([{ sessions: 1, percent: 75 }]);
    expect(body.sessions).toMatchObject([
      {
        sessionId: cast.sessionId,
        creditedMs: 45 * minute,
        lateMs: 15 * minute,
        hall: null,
        title: { ru: 'Водные ресурсы' },
      },
    ]);
    expect(body.before).toBeNull();
  });

  it('of oneself is everybody’s own, and nobody else’s', async () => {
    expect((await get('aigerim', '/me/year')).body.totals).toMatchObject({ sessions: 1, late: 1 });
    expect((await get('stranger', '/me/year')).body).toMatchObject({
      sessions: [],
      totals: { sessions: 0, percent: 0 },
    });
    expect((await get('aigerim', `/year/people/${cast.ids.aigerim}`)).status).toBe(404);
    for (const who of ['aigerim', 'host'] as const)
      for (const view of ['seminars', 'heat-map', 'people', 'halls'])
        expect((await get(who, `/year/${view}`)).status).toBe(403);
    expect((await get('visitor', '/me/year')).status).toBe(401);
  });

  it('of a hall says who came and what its screen received', async () => {
    const { body } = await get('organiser', `/year/halls/${cast.south.hallId}`);
    expect(body.hall.names.hall.ru).toBe('Большой зал');
    expect(body.totals).toMatchObject({
      sessions: 1,
      expected: 1,
      came: 0,
      percent: 0,
      withoutMediaMs: 30 * minute,
      cuts: 0,
    });
    expect(body.sessions).toHaveLength(1);
  });

  it('shows a region’s observer and a centre’s coordinator their own rows alone', async () => {
    for (const who of ['northObserver', 'northCoordinator'] as const) {
      expect((await get(who, '/year/seminars')).body.sessions).toMatchObject([{ expected: 3, attended: 3, halls: 1 }]);
      const map = (await get(who, '/year/heat-map')).body;
      expect(map.halls).toMatchObject([{ hall: { hallId: cast.north.hallId }, percent: 100, cells: [{ came: 2 }] }]);
      expect((await get(who, '/year/halls')).body.halls).toHaveLength(1);
      const late = (await get(who, '/year/people?late=1')).body.people;
      expect(late.map(({ name }: { name: string }) => name)).toEqual(['Әбенова Айгерім']);
      expect((await get(who, `/year/people/${cast.ids.farida}`)).status).toBe(404);
      expect((await get(who, `/year/halls/${cast.south.hallId}`)).status).toBe(404);
      const other = `/year/seminars?regionId=${cast.south.regionId}`;
      expect((await get(who, other)).body.sessions).toEqual([]);
    }
  });

  it('lists whoever reaches a threshold, and nobody where no threshold is set', async () => {
    const names = async (query: string) =>
      (await get('organiser', `/year/people?regionId=${cast.north.regionId}&${query}`)).body.people.map(
        ({ personId }: { personId: string }) => personId,
      );
    expect(await names('late=1&dropped=0&represented=0')).toEqual([cast.ids.aigerim]);
    expect(await names('late=2&dropped=1&represented=1')).toEqual([]);
    expect(await names('late=0&dropped=0&represented=0')).toEqual([]);
    expect((await get('organiser', '/year/people?late=-1')).status).toBe(400);
  });

  it('comes as CSV with a byte order mark and as XLSX, with formulas that stay text', async () => {
    const csv = await fileOf('organiser', `/year/people/file?format=csv&late=1&regionId=${cast.north.regionId}`);
    expect(csv.type).toContain('text/csv');
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(csv.bytes.toString()).toContain('Әбенова Айгерім');
    expect(csv.bytes.toString()).toMatch(/["']'=HYPERLINK|\t=HYPERLINK|'=HYPERLINK/);
    const places = `regionId=${cast.north.regionId}`;
    for (const path of [
      `/year/seminars/file?${places}`,
      `/year/heat-map/file?${places}`,
      `/year/people/file?late=1&${places}`,
      `/year/halls/file?${places}`,
      `/year/people/${cast.ids.aigerim}/file?`,
      `/year/halls/${cast.north.hallId}/file?`,
    ]) {
      const xlsx = await fileOf('organiser', `${path}&format=xlsx`);
      expect(xlsx.type, path).toContain('spreadsheetml');
      expect((await parseTable(xlsx.bytes)).rows.length, path).toBeGreaterThan(0);
    }
    const own = await parseTable((await fileOf('farida', '/me/year/file?format=csv')).bytes);
    expect(JSON.stringify(own.rows)).toContain('Водные ресурсы');
  });
});
