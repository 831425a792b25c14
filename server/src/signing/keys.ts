import { createPublicKey, type KeyObject } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeySet, PublicKey } from '@minber/shared/signing/keys';
import { clock, env, log } from '../platform/index.ts';
import { keyFileState, keysFolder, loadPrivateKey } from './key-file.ts';
import { type KeyDoc, KeyModel } from './key-model.ts';
import { thumbprint } from './thumbprint.ts';

const lookEveryMs = 1_000;

let watching: NodeJS.Timeout | undefined;
let own: { kid: string; privateKey: KeyObject } | undefined;

/** The key this node signs with. */
export function ownKey(): { kid: string; privateKey: KeyObject } {
  if (!own) throw new Error('The signing key is not loaded yet');
  return own;
}

/** Loads the key, publishes it, and retires what was signed with before. */
async function loadOwnKey(): Promise<void> {
  const privateKey = await loadPrivateKey();
  const x = createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '';
  const kid = thumbprint(x);
  const now = clock.now();
  await KeyModel.updateOne(
    { _id: kid },
    { $set: { retiredAt: null }, $setOnInsert: { x, since: now } },
    { upsert: true },
  );
  await KeyModel.updateMany({ _id: { $ne: kid }, retiredAt: null }, { $set: { retiredAt: now } });
  own = { kid, privateKey };
  await writePublicKeys(await publicKeys());
}

/** Loads the key, and again whenever another one is put in its place: rotating it needs no restart. */
export async function followOwnKey(): Promise<void> {
  let loaded = '';
  const look = async () => {
    const found = await keyFileState();
    if (found === loaded) return;
    await loadOwnKey();
    loaded = await keyFileState();
  };
  await look();
  const lookAgain = () =>
    look().catch((thrown) => log('signing').error({ err: thrown }, 'still signs with the key before'));
  watching = setInterval(() => void lookAgain(), lookEveryMs);
}

export function stopFollowing(): void {
  clearInterval(watching);
}

/** All keys the institution ever signed with, the present one first. */
export async function publicKeys(): Promise<KeySet> {
  const keys = await KeyModel.find().sort({ since: -1 }).lean<KeyDoc[]>();
  const [present, retired] = [keys.filter(isInUse), keys.filter((key) => !isInUse(key))];
  return { institution: env.INSTITUTION, keys: [...present, ...retired].map(asJwk) };
}

function isInUse({ retiredAt }: KeyDoc): boolean {
  return retiredAt === null;
}

export async function findKey(kid: string): Promise<PublicKey | undefined> {
  const found = await KeyModel.findById(kid).lean<KeyDoc>();
  return found ? asJwk(found) : undefined;
}

function asJwk({ _id, x, since, retiredAt }: KeyDoc): PublicKey {
  return { kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA', kid: _id, x, since, retiredAt };
}

/** So that a document can be checked beside the data folder too, with nothing running. */
async function writePublicKeys(keys: KeySet): Promise<void> {
  const path = join(keysFolder, 'public.json');
  await mkdir(keysFolder, { recursive: true, mode: 0o700 });
  await writeFile(`${path}.${process.pid}`, `${JSON.stringify(keys, null, 2)}\n`);
  await rename(`${path}.${process.pid}`, path);
}
