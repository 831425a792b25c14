import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Principal, subjectOf } from '@minber/shared/access/principal';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { clock, defineModel, type Stored } from '../platform/index.ts';

const hourMs = 3_600_000;
/** Long enough for a video that is paused over lunch; whole hours, so that a browser finds again what it has. */
const hours = 6;

interface SecretDoc extends Stored {
  value: string;
}
const SecretModel = defineModel<SecretDoc>('fileSecrets', { value: String });

let key: Buffer | undefined;

/** Reads the key of this installation, made once. */
export async function loadAddressKey(): Promise<void> {
  const _id = 'address';
  const made = randomBytes(32).toString('base64');
  await SecretModel.updateOne({ _id }, { $setOnInsert: { value: made } }, { upsert: true });
  const stored = await SecretModel.findById(_id).lean<SecretDoc>();
  key = Buffer.from(stored?.value ?? made, 'base64');
}

/** Where this principal, and nobody else, reads a file for the next hours. Whoever asks for it has checked his right. */
export function addressOf(principal: Principal, fileId: Id): string {
  const until = (Math.floor(clock.now() / hourMs) + hours) * hourMs;
  return `/api/v1/files/${fileId}/content?until=${until}&sign=${signatureOf(principal, fileId, until)}`;
}

/** Whether an address was given to this principal and still holds. */
export function isAddress(
  principal: Principal,
  fileId: Id,
  { until, sign }: { until: Instant; sign: string },
): boolean {
  if (until <= clock.now()) return false;
  const right = Buffer.from(signatureOf(principal, fileId, until));
  const given = Buffer.from(sign);
  return right.length === given.length && timingSafeEqual(right, given);
}

function signatureOf(principal: Principal, fileId: Id, until: Instant): string {
  if (!key) throw new Error('The key of addresses is not loaded yet');
  const text = `${fileId}.${subjectOf(principal) ?? ''}.${until}`;
  return createHmac('sha256', key).update(text).digest('base64url');
}
