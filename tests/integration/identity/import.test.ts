import type { ImportPreview, JobView } from '@minber/shared/identity/import';
import type { PersonRow } from '@minber/shared/identity/person';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HttpClient } from '../../support/http.ts';
import type { TestServer } from '../../support/server.ts';
import { as, find, ok, read, refusal, startDemo } from './support.ts';

let server: TestServer;
let admin: HttpClient;
beforeAll(async () => {
  server = await startDemo();
  admin = await as(server, 'admin');
});
afterAll(() => server.stop());

function upload(client: HttpClient, content: string | Buffer, name = 'тізім.csv') {
  const headers = { 'Content-Type': 'text/csv', 'X-File-Name': encodeURIComponent(name) };
  return client.request('POST', '/people/imports', Buffer.from(content), headers);
}

async function preview(client: HttpClient, content: string | Buffer): Promise<ImportPreview> {
  return ok(upload(client, content));
}

async function apply(client: HttpClient, id: string): Promise<JobView> {
  const { id: jobId } = await ok<JobView>(client.post(`/people/imports/${id}/apply`));
  return vi.waitFor(
    async () => {
      const job = await ok<JobView>(client.get(`/jobs/${jobId}`));
      expect(job.state).toBe('done');
      return job;
    },
    { timeout: 10_000 },
  );
}

async function count(search: string): Promise<number> {
  return (await ok<{ total: number }>(admin.get(`/people?search=${encodeURIComponent(search)}`))).total;
}

/** The bytes that other programs write for Cyrillic text. */
function encode(text: string, encoding: string): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  return Buffer.from(codes.map((code) => (code < 0x80 ? code : code === 0x451 ? 0xb8 : code - 0x410 + 0xc0)));
}

describe('an uploaded list', () => {
  it('is judged row by row before anything is written', async () => {
    const region = 'Жетісу облысы';
    const lines = [
      'Тегі;Аты;Әкесінің аты;Телефоны;ЖСН;Өңірі;Тілі;Ескерту',
      `Сынақов;Әділет;Ғалымұлы;8 701 111 22 33;;${region};қазақша;`,
      `С?нақов;Бекзат;;8 701 111 22 34;;${region};;`,
      `Сынақов;;;12;123456789012;Марс;klingon;`,
      `Сынақов;Әділет;;+77011112233;;${region};;`,
    ];
    const found = await preview(admin, lines.join('\r\n'));
    expect(found).toMatchObject({
      state: 'preview',
      fileName: 'тізім.csv',
      format: { kind: 'csv', encoding: 'utf-8' },
      counts: { rows: 4, create: 1, update: 0, refuse: 3 },
    });
    expect(found.columns.at(-1)).toEqual({ header: 'Ескерту', field: null });
    const problems = found.rows.map(({ row, problems }) => [
      row,
      ...problems.map(({ field, code }) => `${field} ${code}`),
    ]);
    expect(problems).toEqual([
      [2],
      [3, 'surname brokenLetters'],
      [4, 'givenName required', 'phone phone', 'iin iin', 'language language', 'region region'],
      [5, 'null duplicateInFile'],
    ]);
    expect(await count('Сынақов')).toBe(0);
    expect((await apply(admin, found.id)).result).toEqual({ created: 1, updated: 0, refused: 3 });
    const made = await find(admin, 'Сынақов');
    expect(made).toMatchObject({
      givenName: 'Әділет',
      patronymic: 'Ғалымұлы',
      phone: '+77011112233',
      language: 'kk',
      roles: ['learner'],
    });
  });

  it.each(['windows-1251', 'utf-16le'])('is read in %s with semicolons', async (encoding) => {
    const text = 'Фамилия;Имя;Должность\r\nКодировкин;Семён;Аким\r\nКодировкина;Анна;Главный специалист\r\n';
    const found = await preview(admin, encode(text, encoding));
    expect(found.rows.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      'Кодировкин Семён create',
      'Кодировкина Анна create',
    ]);
  });

  it('updates who is known, changes only what the file holds, and is written once however often it is asked for', async () => {
    const { phone, id, district } = await find(admin, 'akim-005');
    const person = await read(admin, id);
    const text = `Surname,Given name,Phone,Position\n${person.surname},${person.givenName},${phone},Бас маман\nТағықоев,Бір,,\n`;
    const found = await preview(admin, text);
    expect(found.counts).toEqual({ rows: 2, create: 1, update: 1, refuse: 0 });
    const [first, second] = await Promise.all([apply(admin, found.id), apply(admin, found.id)]);
    expect(second.id).toBe(first.id);
    expect(await read(admin, id)).toMatchObject({ position: 'Бас маман', district, phone });
    expect(await count('Тағықоев')).toBe(1);
  });

  it('comes back from an export unchanged', async () => {
    for (const format of ['csv', 'xlsx']) {
      const file = await fetch(`${server.url}/api/v1/people/export?format=${format}`, {
        headers: { cookie: admin.cookie(), 'accept-language': 'kk' },
      });
      expect(file.headers.get('content-disposition')).toContain(`.${format}`);
      const found = await preview(admin, Buffer.from(await file.arrayBuffer()));
      expect(found.counts.create, format).toBe(0);
      const refused = found.rows.filter(({ outcome }) => outcome === 'refuse');
      expect(
        refused.map(({ problems }) => problems),
        format,
      ).toEqual([]);
    }
  });

  it('is refused when it is no list of people', async () => {
    expect(await refusal(upload(admin, 'бір;екі\n1;2\n'))).toBe('422 table.noColumn');
    expect(await refusal(upload(admin, ''))).toBe('422 table.empty');
  });

  it('is for organisers, who write into their own regions only', async () => {
    expect(await refusal(upload(await as(server, 'coordinator-01'), 'Тегі;Аты\nА;Ә\n'))).toBe('403 auth.denied');
    const mine = await find(admin, 'akim-001');
    const other = await find(admin, 'akim-040');
    const { id } = await find(admin, 'akim-059');
    await ok(
      admin.put(`/people/${id}/roles`, {
        grants: [{ role: 'organiser', scope: { regionIds: [mine.regionId], centreIds: [] } }],
      }),
    );
    const regional = await as(server, 'akim-059');
    const text = [
      'Тегі;Аты;Телефоны;Өңірі',
      'Өңіров;Бір;;Жетісу облысы',
      'Өңіров;Екі;;Астана қаласы',
      'Өңіров;Үш;;',
      `${other.surname};${other.givenName};${other.phone};Жетісу облысы`,
    ].join('\n');
    const found = await preview(regional, text);
    expect(found.rows.map(({ outcome }) => outcome)).toEqual(['create', 'refuse', 'refuse', 'create']);
    expect(await refusal(admin.get(`/people/imports/${found.id}`))).toBe('404 resource.absent');
    expect(await refusal((await as(server, 'organiser')).post(`/people/imports/${found.id}/apply`))).toBe(
      '404 resource.absent',
    );
    expect((await apply(regional, found.id)).result).toEqual({ created: 2, updated: 0, refused: 2 });
    const people = await ok<{ items: PersonRow[] }>(admin.get(`/people?search=${encodeURIComponent('Өңіров')}`));
    expect(people.items.map(({ givenName, regionId }) => [givenName, regionId])).toEqual([['Бір', mine.regionId]]);
  });

  it('is written with the rights its owner has when it is written', async () => {
    const { id } = await find(admin, 'akim-058');
    await ok(admin.put(`/people/${id}/roles`, { grants: [{ role: 'organiser', scope: 'everywhere' }] }));
    const organiser = await as(server, 'akim-058');
    const found = await preview(organiser, 'Тегі;Аты\nКейінов;Бір\n');
    await ok(admin.put(`/people/${id}/roles`, { grants: [] }));
    expect(await refusal(organiser.post(`/people/imports/${found.id}/apply`))).toBe('404 resource.absent');
    expect(await count('Кейінов')).toBe(0);
  });
});

describe('an exported list', () => {
  it('leaves out what its reader may not see', async () => {
    const observer = await as(server, 'observer');
    const { text } = await observer.get('/people/export?format=csv');
    expect(text).toContain('Сүлейменов');
    expect(text.replace(/.*observer@minber.example.*/, '')).not.toMatch(/\+7700|990615|akim-\d{3}/);
    const learner = await (await as(server, 'akim-002')).get('/people/export?format=csv');
    expect(learner.status).toBe(403);
  });
});
