import { request as httpRequest } from 'node:http';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { errorCatalogue } from '../../../shared/src/errors.ts';
import type { World } from '../../support/world/index.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Addresses, queries, headers and files that no client of ours sends. */
export function describeRequests(world: () => World): void {
  describe('a request', () => {
    it('is answered with a typed refusal or an ordinary answer, however its address is written', async () => {
      const ids = [
        'x',
        '%00',
        '%E0%A4%A',
        '..%2f..',
        '__proto__',
        '$ne',
        'a'.repeat(25),
        'A'.repeat(24),
        'x'.repeat(9_000),
      ];
      const paths = [
        ...ids.flatMap((id) => [`/people/${id}`, `/seminars/${id}`, `/halls/${id}/screens`, `/jobs/${id}`]),
        ...[
          'limit=0',
          'limit=abc',
          'limit=1e9',
          'search=a&search=b',
          'search[$ne]=x',
          'regionId[$ne]=x',
          'cursor=%00',
        ].map((query) => `/people?${query}`),
        ...['cursor=W10', 'cursor=bnVsbA', 'cursor=WyJ4IiwieCJd', `cursor=${'x'.repeat(501)}`].flatMap((query) => [
          `/people?${query}`,
          `/seminars?${query}`,
          `/seminars/${world().north.seminarId}/expected?${query}`,
          `/audit?${query}`,
        ]),
        '/me/calendar?from=x&to=y',
        '/me/calendar',
        '/no/such/route',
        '/__proto__',
      ];
      const wrong: string[] = [];
      for (const path of paths) {
        const { status, code } = await plain('GET', path);
        if (status >= 500 || (status >= 400 && !(code in errorCatalogue)))
          wrong.push(`${path.slice(0, 80)}: ${status} ${code}`);
      }
      expect(wrong).toEqual([]);
    });

    it('finds nobody by signs that a pattern would understand', async () => {
      const { administrator, northCoordinator } = world().browsers;
      for (const search of ['.*', '^', '(((', '[a-z]', '\\', '.{3}', '$', '|||', '---']) {
        const found = await administrator.get(`/people?search=${encodeURIComponent(search)}`);
        expect(found.body, search).toMatchObject({ items: [] });
        const q = await administrator.get(`/seminars?when=all&q=${encodeURIComponent(search)}`);
        expect(q.status, search).toBe(200);
        const path = `/halls/${world().north.hallId}/desk/people?search=${encodeURIComponent(search.padEnd(3, search))}`;
        const walkIns = await northCoordinator.get(path);
        expect((walkIns.body as { people?: unknown[] }).people ?? [], search).toEqual([]);
      }
    });

    it('may carry any header', async () => {
      const headers: Record<string, string>[] = [
        { 'x-file-name': '%E0%A4%A' },
        { 'accept-language': `${'kk,'.repeat(2_000)}` },
        { cookie: 'minber=%E0%A4%A; __proto__=x; minber_claim=%' },
        { cookie: `minber=${'x'.repeat(4_000)}` },
        { 'if-none-match': 'x', range: 'bytes=9-1', 'x-forwarded-for': 'x, y', 'x-http-method-override': 'DELETE' },
        { 'content-length': '0', 'transfer-encoding': 'identity' },
      ];
      for (const more of headers) {
        const { status } = await plain('GET', '/session', more);
        expect(status, JSON.stringify(more).slice(0, 60)).toBeLessThan(500);
        const checkedIn = await plain('POST', '/links/inspect', { 'content-type': 'application/json', ...more }, '{}');
        expect(checkedIn.status, JSON.stringify(more).slice(0, 60)).toBe(400);
      }
    });

    it('with a file is refused when the file is not one, or would swell', async () => {
      const bomb = zip('xl/worksheets/sheet1.xml', deflateRawSync(Buffer.alloc(120_000_000), { level: 9 }));
      const files: [string, string, Uint8Array | string, number][] = [
        ['nothing', 'text/csv', '', 422],
        ['a picture', 'application/octet-stream', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 422],
        ['half a workbook', spreadsheet, Buffer.from('PK\x03\x04 and nothing more'), 422],
        ['a bomb', spreadsheet, bomb, 422],
        ['too much', 'text/csv', 'x'.repeat(5_100_000), 413],
        ['a thousand columns', 'text/csv', `${Array(1_000).fill('Тегі').join(';')}\n${'x;'.repeat(1_000)}\n`, 413],
        ['JSON', 'application/json', '{}', 415],
        ['a form', 'multipart/form-data; boundary=x', '--x--', 415],
      ];
      const wrong: string[] = [];
      const { administrator } = world().browsers;
      const others = ['/local-functions/import', `/seminars/${world().north.seminarId}/expected/import`];
      for (const [what, type, content, expected] of files) {
        for (const path of ['/people/imports', ...(what === 'a picture' ? others : [])]) {
          const { status, text } = await administrator.request('POST', path, content, { 'Content-Type': type });
          if (status !== expected) wrong.push(`${what} to ${path}: ${status} ${text.slice(0, 100)}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    it('writes no field that its contract does not name', async () => {
      const { administrator, northOwnLearner } = world().browsers;
      const extra = {
        grants: [{ role: 'administrator', scope: 'everywhere' }],
        roles: ['administrator'],
        active: false,
      };
      const hidden = { passwordHash: 'x', demo: true, demoCard: 'administrator', revision: 7, _id: 'f'.repeat(24) };
      const made = await administrator.post('/people', { surname: 'Артық', givenName: 'Өріс', ...extra, ...hidden });
      expect(made.body).toMatchObject({
        grants: [],
        roles: ['learner'],
        active: true,
        hasPassword: false,
        revision: 1,
      });
      expect((made.body as { id: string }).id).not.toBe(hidden._id);
      const own = await northOwnLearner.patch('/profile', { language: 'ru', ...extra, login: 'boss', regionId: null });
      expect(own.body).toMatchObject({
        grants: [{ role: 'learner', scope: 'everywhere' }],
        login: world().people.northOwnLearner.login,
        regionId: world().north.regionId,
      });
    });

    it('changes only what it sends: no default stands in for the rest', async () => {
      const { administrator } = world().browsers;
      const { hallId, centreId } = world().south;
      const before = await administrator.get(`/halls/${hallId}`);
      const hall = await administrator.patch(`/halls/${hallId}`, { capacity: 41 });
      expect(hall.body).toEqual({ ...(before.body as object), capacity: 41 });
      await administrator.patch(`/centres/${centreId}`, { address: 'Абай көшесі, 1' });
      const name = { kk: 'Орталық south', ru: 'Центр south', en: '' };
      const centre = await administrator.patch(`/centres/${centreId}`, { name });
      expect(centre.body).toMatchObject({ name, address: 'Абай көшесі, 1' });
    });
  });

  /** A request as it is written, without a client that would correct it. */
  function plain(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string,
  ): Promise<{ status: number; code: string }> {
    const cookie = world().browsers.administrator.cookie();
    return new Promise((resolve, reject) => {
      const url = new URL(world().server.url);
      const sent = httpRequest(
        { host: url.hostname, port: url.port, method, path: `/api/v1${path}`, headers: { cookie, ...headers } },
        (response) => {
          let text = '';
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () => {
            const isProblem = response.headers['content-type']?.includes('problem') ?? false;
            resolve({ status: response.statusCode ?? 0, code: isProblem ? JSON.parse(text).code : '' });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

/** An archive of one file. */
function zip(name: string, packed: Buffer): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  const start = local.length + name.length + packed.length;
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
