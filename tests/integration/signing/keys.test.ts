import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeySet, PublicKey } from '../../../shared/src/signing/keys.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ INSTITUTION: 'Академия' });
});
afterAll(() => server.stop());

const published = async (): Promise<KeySet> => (await (await fetch(`${server.url}/api/v1/keys`)).json()) as KeySet;
const inData = (...path: string[]) => join(server.dataDir, 'keys', ...path);

describe('The key of the institution', () => {
  it('is made at the first start, readable by its owner only, and published to everybody', async () => {
    const { institution, keys } = await published();
    expect(institution).toBe('Академия');
    expect(keys).toHaveLength(1);
    expect(PublicKey.parse(keys[0])).toMatchObject({ crv: 'Ed25519', retiredAt: null });
    expect(statSync(inData('signing.pem')).mode & 0o777).toBe(0o600);
    expect(statSync(inData()).mode & 0o777).toBe(0o700);
    expect(JSON.parse(readFileSync(inData('public.json'), 'utf8'))).toEqual({ institution, keys });
    expect(JSON.stringify({ institution, keys })).not.toContain('"d"');
  });

  it('is the same after a restart', async () => {
    const before = await published();
    await server.kill();
    await server.start();
    expect(await published()).toEqual(before);
  });

  it('makes room for a new one when it is put aside, and stays published as retired', async () => {
    const [first] = (await published()).keys;
    await server.kill();
    renameSync(inData('signing.pem'), inData('retired.pem'));
    await server.start();
    const { keys } = await published();
    expect(keys.map(({ kid }) => kid)).toEqual([expect.not.stringMatching(first?.kid ?? ''), first?.kid]);
    expect(keys[0]?.retiredAt).toBeNull();
    expect(keys[1]?.retiredAt).toBeGreaterThan(first?.since ?? 0);
  });

  it('may be a file of one’s own; one that holds no such key stops the start with one clear line', async () => {
    const path = inData('own.pem');
    writeFileSync(path, String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })));
    await server.kill();
    await server.start({ SIGNING_KEY_FILE: path });
    expect((await published()).keys).toHaveLength(3);
    await server.kill();
    writeFileSync(path, 'no key at all');
    await expect(server.start({ SIGNING_KEY_FILE: path })).rejects.toThrow(/holds no Ed25519 private key/);
    await expect(server.start({ SIGNING_KEY_FILE: inData('absent.pem') })).rejects.toThrow(/cannot be read/);
  });
});
