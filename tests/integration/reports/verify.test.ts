import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFile } from '../../../server/src/signing/check.ts';
import { KeySet } from '../../../shared/src/signing/keys.ts';
import { useWorld } from '../attendance/support/world.ts';
import { type ToldSession, toldSession } from './support/told.ts';

const world = useWorld();
const folder = mkdtempSync(join(tmpdir(), 'minber-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = resolve(import.meta.dirname, '../../..');

let of: ToldSession;
let keys: KeySet;
const files: Record<'kk.pdf' | 'ru.xlsx', Buffer> = { 'kk.pdf': Buffer.of(), 'ru.xlsx': Buffer.of() };
beforeAll(async () => {
  of = await toldSession(world);
  await of.approve();
  keys = KeySet.parse((await world.call('visitor', 'GET', '/keys')).body);
  for (const name of ['kk.pdf', 'ru.xlsx'] as const)
    files[name] = (await of.file(`/versions/1/documents/${name}`)).bytes;
});

const check = async (file: Uint8Array) => checkFile(file, (kid) => keys.keys.find((key) => key.kid === kid));

async function send(file: Uint8Array) {
  const response = await fetch(`${world.url()}/api/v1/verify/file`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: Buffer.from(file),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

function flipped(file: Buffer, at: number, bit: number): Buffer {
  const altered = Buffer.from(file);
  altered[at] = (altered[at] ?? 0) ^ (1 << bit);
  return altered;
}

describe.each(['kk.pdf', 'ru.xlsx'] as const)('A signed document, %s', (name) => {
  it('verifies with nothing but the published keys', async () => {
    expect(await check(files[name])).toMatchObject({
      result: 'valid',
      claims: { kind: 'report', version: 1, sessionId: of.cast.sessionId, name },
    });
  });

  it('verifies no more with any bit flipped, cut short, or longer', async () => {
    const file = files[name];
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), bytes, async (at, bit, more) => {
        for (const altered of [flipped(file, at, bit), file.subarray(0, at), Buffer.concat([file, more])])
          expect((await check(altered)).result).toBe('invalid');
      }),
      { numRuns: 60 },
    );
    for (let at = file.length - 1; at >= file.length - 1200; at -= 1)
      expect((await check(flipped(file, at, at % 8))).result, `byte ${at}`).toBe('invalid');
  });

  it('is recognised by the public page, altered or not', async () => {
    expect(await send(files[name])).toMatchObject({
      status: 201,
      body: {
        result: 'valid',
        found: { document: 'report', version: { version: 1, approvedBy: 'Омаров Нұрлан', supersededBy: null } },
      },
    });
    expect((await send(flipped(files[name], 1000, 3))).body).toEqual({ result: 'invalid', reason: 'altered' });
    expect((await send(files[name].subarray(0, 900))).body).toEqual({ result: 'invalid', reason: 'no-signature' });
    expect(JSON.stringify(await send(files[name]))).not.toMatch(/Қасенов|Үсенова/);
  });

  it('is told about by npm run verify-report without a server', async () => {
    const keysFile = join(folder, 'keys.json');
    writeFileSync(keysFile, JSON.stringify(keys));
    // Not in this process's own time: the server runs in it.
    const verify = (file: Uint8Array, ...more: string[]) =>
      new Promise<{ code: number; said: string }>((done) => {
        const path = join(folder, name);
        writeFileSync(path, file);
        execFile(process.execPath, ['scripts/verify-report.ts', path, ...more], { cwd: root }, (failure, said) =>
          done({ code: Number(failure?.code ?? 0), said }),
        );
      });
    const valid = await verify(files[name], '--keys', keysFile);
    expect(valid.code).toBe(0);
    expect(valid.said).toMatch(/^VALID\n/);
    expect(valid.said).toContain(of.cast.sessionId);
    const altered = await verify(flipped(files[name], 500, 0), '--keys', keysFile);
    expect(altered.code).toBe(1);
    expect(altered.said).toMatch(/^NOT VALID\n/);
    writeFileSync(keysFile, JSON.stringify({ institution: 'Басқа', keys: [] }));
    expect((await verify(files[name], '--keys', keysFile)).said).toContain('not among the keys');
  });
});

describe('The number and check code on paper', () => {
  const ask = (serial: string, checkCode: string) =>
    world.call('visitor', 'POST', '/verify/code', { serial, checkCode });

  it('find the version, however the code is typed', async () => {
    const { serial, checkCode } = (await of.get('/versions')).body.versions[0];
    const typed = ` ${checkCode.slice(0, 4)}-${checkCode.slice(4, 8)} ${checkCode.slice(8).toLowerCase()}`;
    expect(await ask(serial, typed)).toMatchObject({
      status: 201,
      body: { document: 'report', version: { serial, version: 1, supersededBy: null } },
    });
  });

  it('say the same when the number is wrong and when the code is', async () => {
    const { serial, checkCode } = (await of.get('/versions')).body.versions[0];
    const [wrongCode, wrongSerial] = [await ask(serial, '0'.repeat(12)), await ask('2026-999999', checkCode)];
    expect(wrongCode.status).toBe(404);
    expect(wrongCode.body).toEqual(wrongSerial.body);
    expect(wrongCode.body.code).toBe('verify.notFound');
  });

  it('say which version took its place', async () => {
    await of.adjust('dana', 7);
    await of.approve();
    const [first] = (await of.get('/versions')).body.versions;
    expect((await ask(first.serial, first.checkCode)).body).toMatchObject({ version: { version: 1, supersededBy: 2 } });
    expect(await send(files['kk.pdf'])).toMatchObject({
      body: { result: 'valid', found: { version: { supersededBy: 2 } } },
    });
  });

  it('still hold when the key is rotated while Minber runs; what comes after is signed with the next one', async () => {
    await promisify(execFile)(process.execPath, ['scripts/rotate-key.ts'], { cwd: root });
    const published = async () => KeySet.parse((await world.call('visitor', 'GET', '/keys')).body).keys;
    await expect.poll(async () => (await published()).length, { timeout: 10_000 }).toBe(2);
    const [present, retired] = await published();
    expect([present?.retiredAt, retired?.kid]).toEqual([null, keys.keys[0]?.kid]);
    await of.adjust('dana', 9);
    expect((await of.approve()).body).toMatchObject({ version: 3, kid: present?.kid });
    expect(await send(files['kk.pdf'])).toMatchObject({ body: { result: 'valid' } });
  });

  it('are not guessed: too many tries are refused', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask('2026-000001', 'AAAABBBBCCCC')));
    expect(answers.some(({ status }) => status === 429)).toBe(true);
  });
});
