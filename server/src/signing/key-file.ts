import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from '../platform/index.ts';

/** Where the keys of this installation lie: the secret one, and the public ones for checking without a server. */
export const keysFolder = join(env.DATA_DIR, 'keys');

const path = env.SIGNING_KEY_FILE ?? join(keysFolder, 'signing.pem');

/** Another text once another key lies there, or none. */
export async function keyFileState(): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : 'absent';
}

/**
 * The institution's private key: of `SIGNING_KEY_FILE`, else of the data folder, where the first start makes it. Throws
 * an Error of one line when the file is absent or holds no Ed25519 key.
 */
export async function loadPrivateKey(): Promise<KeyObject> {
  if (env.SIGNING_KEY_FILE) return readKey(path);
  try {
    return await readKey(path);
  } catch (thrown) {
    if (!isAbsent(thrown)) throw thrown;
  }
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeOnce(path, String(pem));
  return readKey(path);
}

async function readKey(path: string): Promise<KeyObject> {
  let pem: string;
  try {
    pem = await readFile(path, 'utf8');
  } catch (thrown) {
    if (!env.SIGNING_KEY_FILE) throw thrown;
    throw new Error(`SIGNING_KEY_FILE: ${path} cannot be read`);
  }
  const key = parseKey(pem);
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new Error(`${path} holds no Ed25519 private key. Make one: openssl genpkey -algorithm ed25519 -out FILE`);
  return key;
}

function parseKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** Whole and on the disk, or not at all; who comes second finds the first one's. */
async function writeOnce(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await link(draft, path).catch((thrown) => {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
    });
  } finally {
    await rm(draft, { force: true });
  }
  const folder = await open(dirname(path));
  await folder.sync();
  await folder.close();
}

function isAbsent(thrown: unknown): boolean {
  return (thrown as NodeJS.ErrnoException).code === 'ENOENT';
}
