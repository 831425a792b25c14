import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../../server/src/platform/tables/read-xlsx.ts';
import type { HttpClient } from '../../support/http.ts';
import {
  coordinator,
  draft,
  host,
  type Json,
  learner,
  newWorld,
  observer,
  organiser,
  type World,
} from '../seminars/world.ts';

let world: World;
let plan: HttpClient;
let socket: Socket;
let url: string;
let session: string;

beforeAll(async () => {
  world = await newWorld();
  const hostId = await world.person({ surname: 'Сейтқали' }, host);
  plan = await world.browserOf(await world.person({ surname: 'Өмірзақ' }, organiser()));
  const near = await world.person(
    { surname: 'Әбділда', givenName: 'Қанат', centreId: world.centres[0], language: 'kk', iin: '900101300017' },
    learner,
  );
  const far = await world.person(
    { surname: 'Ғабит', givenName: 'Үміт', centreId: world.centres[1], position: '=CMD()' },
    learner,
  );
  const made = (await plan.post('/seminars', draft(hostId, 0))).body as Json;
  url = `/seminars/${made.seminarId}`;
  session = `${url}/sessions/${made.sessions[0].sessionId}`;
  await plan.post(`${url}/expected/add`, { revision: made.revision, personIds: [near, far] });
  const cookie = (await world.browserOf(hostId)).cookie();
  socket = io(world.server.url, {
    path: '/socket',
    transports: ['websocket'],
    extraHeaders: { cookie, origin: world.server.url },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const target = { seminarId: made.seminarId, sessionId: made.sessions[0].sessionId };
  expect(await socket.emitWithAck('session:start', target)).toMatchObject({ ok: true });
  expect(await socket.emitWithAck('session:end', target)).toMatchObject({ ok: true });
});
afterAll(async () => {
  socket?.close();
  await world.close();
});

const inKazakh = (client: HttpClient, path: string) =>
  client.request('GET', path, undefined, { 'Accept-Language': 'kk' });

describe('the report of a session', () => {
  it('opens in Excel as CSV: marked as UTF-8, with semicolons, Kazakh letters and no formula', async () => {
    const { status, text, headers } = await inKazakh(plan, `${session}/report.csv`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''attendance-\d{4}-\d\d-\d\d\.csv$/,
    );
    const raw = await fetch(`${world.server.url}/api/v1${session}/report.csv`, {
      headers: { cookie: plan.cookie(), 'Accept-Language': 'kk' },
    });
    expect([...new Uint8Array(await raw.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toContain('№;Аты-жөні;ЖСН;Лауазымы');
    expect(text).toContain("1;Әбділда Қанат;'900101300017;әкім");
    expect(text).toContain("2;Ғабит Үміт;;'=CMD()");
  });

  it('opens in Excel as XLSX with a summary by halls first', async () => {
    const response = await fetch(`${world.server.url}/api/v1${session}/report.xlsx`, {
      headers: { cookie: plan.cookie(), 'Accept-Language': 'ru' },
    });
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const [heading, , , ...rows] = await readXlsx(Buffer.from(await response.arrayBuffer()));
    expect(heading?.[0]).toBe('Лист посещаемости: Местный бюджет');
    expect(rows.flat()).toEqual(expect.arrayContaining(['Казахский зал', 'Большой зал', 'Көкшетау']));
  });

  it('is printed as the reader may see it', async () => {
    const sheet = (await inKazakh(plan, `${session}/sheet`)).body as Json;
    expect(sheet.title).toBe('Қатысу парағы: Жергілікті бюджет');
    expect(sheet.rows.map((row: Json) => row.cells[1])).toEqual(['Әбділда Қанат', 'Ғабит Үміт']);
  });

  it('shows each region and centre its own people, and IINs only with the right to them', async () => {
    const watcher = await world.browserOf(await world.person({ surname: 'Бақылау' }, observer(world.regions[0])));
    const desk = await world.browserOf(await world.person({ surname: 'Үйлестіруші' }, coordinator(world.centres[0])));
    const seen = (await watcher.get(`${session}/report.csv`)).text;
    expect(seen).toContain('Әбділда');
    expect(seen).not.toMatch(/Ғабит|900101300017|••17/);
    const masked = (await desk.get(`${url}/report.csv`)).text;
    expect(masked).toContain('••••••••••17');
    expect(masked).not.toMatch(/Ғабит|900101300017/);
  });

  it('is closed to learners, visitors and strangers, and every export is in the audit log', async () => {
    const akim = await world.browserOf(await world.person({ surname: 'Ұзақов' }, learner));
    for (const path of [
      `${session}/report.csv`,
      `${session}/report.xlsx`,
      `${session}/sheet`,
      `${url}/report.csv`,
      `${url}/report.xlsx`,
    ]) {
      expect((await akim.get(path)).status).toBe(404);
      expect((await world.visitor().get(path)).status).toBe(401);
    }
    expect((await plan.get(`${url}/sessions/${'f'.repeat(24)}/report.csv`)).status).toBe(404);
    const exports = await world.database.collection('auditEntries').find({ action: 'report:export' }).toArray();
    expect(exports.length).toBeGreaterThan(3);
  });
});
