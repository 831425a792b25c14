import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkFile } from '../../../server/src/signing/check.ts';
import type { CertificateDetail, CertificateRow } from '../../../shared/src/certificates/certificate.ts';
import { KeySet } from '../../../shared/src/signing/keys.ts';
import type { HttpClient } from '../../support/http.ts';
import { entriesOf } from '../../support/zip.ts';
import { lesson, moduleOf, newId, published, running } from '../programmes/author.ts';
import { type Json, learner, newWorld, organiser, type World } from '../seminars/world.ts';

let world: World;
let plan: HttpClient;
beforeAll(async () => {
  world = await newWorld();
  plan = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
});
afterAll(() => world.close());

const names = ['Қасенова', 'Өмірбекова', 'Үсенова'];

/** A cohort of three who read its only lesson of 90 minutes, but for the last. */
async function cohortOfThree() {
  const read = lesson('Оқу', { minutes: 90 });
  const { programmeId } = await published(plan, [moduleOf('Модуль', read)]);
  const { cohortId } = await running(plan, programmeId);
  const personIds = await Promise.all(
    names.map((surname) => world.person({ surname, centreId: world.centres[0] }, learner)),
  );
  await plan.post(`/cohorts/${cohortId}/enrolments`, { key: newId(), personIds });
  const browsers = await Promise.all(personIds.map((personId) => world.browserOf(personId)));
  const complete = (browser: HttpClient | undefined) =>
    browser?.post(`/learn/${cohortId}/lessons/${read.activityId}/complete`, { key: newId() });
  await Promise.all(browsers.slice(0, 2).map(complete));
  const award = `/cohorts/${cohortId}/certificates`;
  const issue = async (key = newId(), ids = personIds) => {
    const { jobId } = (await plan.post(award, { key, personIds: ids })).body as Json;
    await vi.waitUntil(async () => ((await plan.get(`/jobs/${jobId}`)).body as Json).state === 'done', {
      timeout: 20_000,
    });
    return ((await plan.get(`/jobs/${jobId}`)).body as Json).result;
  };
  const register = async (): Promise<CertificateRow[]> =>
    ((await plan.get(`/certificates?sourceId=${cohortId}`)).body as Json).items;
  return { cohortId, personIds, browsers, complete, award, issue, register };
}

const detail = async (certificateId: string) =>
  (await plan.get(`/certificates/${certificateId}`)).body as CertificateDetail;
const verify = (serial: string | null, checkCode: string | null) =>
  world.visitor().post('/verify/code', { serial, checkCode });

async function fileOf(browser: HttpClient, certificateId: string, language = 'kk'): Promise<Buffer> {
  const response = await fetch(`${world.server.url}/api/v1/certificates/${certificateId}/pdf/${language}`, {
    headers: { cookie: browser.cookie() },
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

const sendFile = async (file: Buffer) =>
  (await world.visitor().request('POST', '/verify/file', new Uint8Array(file), { 'Content-Type': 'application/pdf' }))
    .body;

describe('certificates of a cohort', () => {
  it('go to those who completed it, once, with numbers one after the other', async () => {
    const { award, issue, register, personIds } = await cohortOfThree();
    const { candidates } = (await plan.get(award)).body as Json;
    expect(candidates.map(({ state }: Json) => state)).toEqual(['ready', 'ready', 'unmet']);
    const key = newId();
    const results = await Promise.all([issue(key), issue(key), issue(), issue()]);
    expect(results[0]).toEqual(results[1]);
    const rows = await register();
    expect(new Set(rows.map(({ personId }) => personId))).toEqual(new Set(personIds.slice(0, 2)));
    const [later, first] = rows.map(({ serial }) => Number(serial));
    expect(later).toBe((first ?? 0) + 1);
    expect(rows[0]).toMatchObject({
      kind: 'completion',
      state: 'valid',
      content: { minutes: 90, title: { ru: 'Лидерство' } },
    });
    expect((((await plan.get(award)).body as Json).candidates as Json[]).map(({ state }) => state)).toEqual([
      'issued',
      'issued',
      'unmet',
    ]);
  });

  it('are issued by rule to whoever completes it later, and keep the template they were issued with', async () => {
    const { award, complete, browsers, register } = await cohortOfThree();
    const { rule } = (await plan.get(award)).body as Json;
    expect((await plan.put(award, { ...rule, auto: true, orderNumber: '17-Ө' })).status).toBe(200);
    await complete(browsers[2]);
    await expect.poll(async () => (await register()).length, { timeout: 90_000 }).toBe(3);
    const [row] = await register();
    expect(row).toMatchObject({ issuer: '', content: { orderNumber: '17-Ө' } });
    const url = `/certificate-templates/${rule.templateId}`;
    const { version, name, wording, layout } = (await plan.get(url)).body as Json;
    expect((await plan.put(url, { version, name, wording, layout: { ...layout, frame: 'none' } })).status).toBe(200);
    expect((await plan.put(url, { version, name, wording, layout })).body).toMatchObject({ code: 'request.conflict' });
    expect((await detail(row?.certificateId ?? '')).templateVersion).toBe(version);
  });
});

describe('a certificate', () => {
  let of: Awaited<ReturnType<typeof cohortOfThree>>;
  let mine: CertificateRow;
  let holder: HttpClient;
  beforeAll(async () => {
    of = await cohortOfThree();
    await of.issue();
    [holder] = of.browsers as [HttpClient];
    [mine] = ((await holder.get('/me/certificates')).body as Json).items;
  });

  it('is its holder’s to download, and verifies by its file with nothing but the published keys, until a byte is altered', async () => {
    const file = await fileOf(holder, mine.certificateId);
    const keys = KeySet.parse((await world.visitor().get('/keys')).body);
    const check = (bytes: Uint8Array) => checkFile(bytes, (kid) => keys.keys.find((key) => key.kid === kid));
    expect(await check(file)).toMatchObject({
      result: 'valid',
      claims: { kind: 'certificate', serial: mine.serial, minutes: 90 },
    });
    for (let at = 0; at < file.length; at += Math.ceil(file.length / 150)) {
      const altered = Buffer.from(file);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect((await check(altered)).result, `byte ${at}`).toBe('invalid');
    }
    expect(await sendFile(file)).toMatchObject({
      result: 'valid',
      found: {
        document: 'certificate',
        certificate: { serial: mine.serial, person: mine.content.person, revokedAt: null },
      },
    });
    const [, stranger] = of.browsers;
    expect((await stranger?.get(`/certificates/${mine.certificateId}/pdf/kk`))?.status).toBe(404);
    expect((await fileOf(holder, mine.certificateId)).equals(file)).toBe(true);
  });

  it('tells anybody with its number and code everything it says, and others nothing', async () => {
    const { serial, checkCode } = await detail(mine.certificateId);
    const right = await verify(` № ${Number(serial)}`, checkCode?.toLowerCase() ?? '');
    expect(right.body).toMatchObject({
      document: 'certificate',
      certificate: {
        person: mine.content.person,
        minutes: 90,
        kind: 'completion',
        institution: mine.content.institution,
      },
    });
    expect(right.text).not.toContain(mine.personId);
    const [wrongCode, wrongSerial] = [await verify(serial, '0'.repeat(12)), await verify('9999999', checkCode)];
    expect(wrongCode.status).toBe(404);
    expect(wrongCode.body).toEqual(wrongSerial.body);
  });

  it('has duplicates that name it, one for a key, and that fall with it', async () => {
    const key = newId();
    const ask = () =>
      plan.post(`/certificates/${mine.certificateId}/duplicate`, { key, reason: 'Түпнұсқасы жоғалған' });
    const [one, other] = await Promise.all([ask(), ask()]);
    const copy = one.body as CertificateRow;
    expect(copy).toMatchObject({ kind: 'duplicate', content: { original: { serial: mine.serial } } });
    expect((other.body as CertificateRow).certificateId).toBe(copy.certificateId);
    expect(
      (await plan.post(`/certificates/${copy.certificateId}/duplicate`, { key, reason: 'Тағы біреуі' })).body,
    ).toMatchObject({
      code: 'certificate.duplicateOfDuplicate',
    });
    const before = await fileOf(holder, mine.certificateId);
    const reason = 'Қателесіп берілген';
    expect((await plan.post(`/certificates/${mine.certificateId}/revoke`, { reason })).body).toMatchObject({
      state: 'revoked',
    });
    expect((await plan.post(`/certificates/${mine.certificateId}/revoke`, { reason })).body).toMatchObject({
      code: 'certificate.revoked',
    });
    const { serial, checkCode, state } = await detail(copy.certificateId);
    expect(state).toBe('revoked');
    const told = await verify(serial, checkCode);
    expect((told.body as Json).certificate.revokedAt).toBeGreaterThan(0);
    expect(told.text).not.toContain(reason);
    expect(await sendFile(before)).toMatchObject({ found: { certificate: { revokedAt: expect.any(Number) } } });
    expect((await holder.get(`/certificates/${mine.certificateId}/pdf/kk`)).status).toBe(409);
    expect((await of.register()).map(({ serial: number }) => number)).toContain(mine.serial);
  });
});

it('the register is a file too, and stays within the reader’s regions', async () => {
  const { issue, cohortId } = await cohortOfThree();
  await issue();
  const elsewhere = await world.browserOf(await world.person({ surname: 'Басқа' }, organiser(world.regions[1])));
  expect((await elsewhere.get(`/certificates?sourceId=${cohortId}`)).body).toMatchObject({ items: [], total: 0 });
  const csv = await plan.get(`/certificates/export?sourceId=${cohortId}&format=csv`);
  expect(csv.text).toContain('Қасенова');
  expect(csv.text.trim().split('\n')).toHaveLength(3);
  expect((await elsewhere.get(`/certificates/export?sourceId=${cohortId}&format=csv`)).text).not.toContain('Қасенова');
});

it('papers of a whole cohort come as one archive, each as it is signed, but for what was taken back', async () => {
  const { award, issue, register } = await cohortOfThree();
  await issue();
  const [revoked, left] = await register();
  await plan.post(`/certificates/${revoked?.certificateId}/revoke`, { reason: 'Қателесіп берілген' });
  const { jobId } = (await plan.post(`${award}/archive`, { key: newId() })).body as Json;
  const job = async () => (await plan.get(`/jobs/${jobId}`)).body as Json;
  await vi.waitUntil(async () => (await job()).state === 'done', { timeout: 20_000 });
  expect((await job()).result).toEqual({ files: 1 });
  const headers = { cookie: plan.cookie() };
  const response = await fetch(`${world.server.url}/api/v1${award}/archive`, { headers });
  const [paper, ...others] = entriesOf(Buffer.from(await response.arrayBuffer()));
  expect(others).toEqual([]);
  expect(paper?.name).toBe(`${left?.serial} ${left?.content.person}.pdf`);
  expect(await sendFile(paper?.bytes ?? Buffer.of())).toMatchObject({
    ...{ result: 'valid', found: { certificate: { serial: left?.serial } } },
  });
});

it('a template is drawn as it stands, and takes images that are images', async () => {
  const { items } = (await plan.get('/certificate-templates')).body as Json;
  const copy = (await plan.post(`/certificate-templates/${items[0].templateId}/duplicate`, {})).body as Json;
  const url = `/certificate-templates/${copy.templateId}`;
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const send = (bytes: Buffer) =>
    plan.request('POST', `${url}/images`, new Uint8Array(bytes), { 'Content-Type': 'image/png' });
  expect((await send(Buffer.from('<svg onload="alert(1)"></svg>'.padEnd(200)))).body).toMatchObject({
    code: 'template.imageType',
  });
  const { imageId } = (await send(png)).body as Json;
  const image = { kind: 'image', elementId: 'seal', x: 10, y: 10, width: 30, height: 30, imageId };
  const layout = { ...copy.layout, elements: [...copy.layout.elements, image] };
  const sample = await plan.post(`${url}/preview`, { language: 'ru', layout });
  expect(sample.status).toBe(200);
  expect(sample.text.slice(0, 5)).toBe('%PDF-');
  const lost = { ...copy.layout, elements: [{ ...image, imageId: newId() }] };
  expect((await plan.post(`${url}/preview`, { language: 'ru', layout: lost })).body).toMatchObject({
    code: 'template.imageMissing',
  });
});
