import { createHmac, randomBytes } from 'node:crypto';
import { defineModel, type Stored } from '../../platform/index.ts';

interface SecretDoc extends Stored {
  value: string;
}

const SecretModel = defineModel<SecretDoc>('attendanceSecrets', { value: String });

let key: Buffer | undefined;

/** Reads the key of this installation, made once; QR codes shown before a restart stay good after it. */
export async function loadCheckInKey(): Promise<void> {
  const _id = 'check-in';
  const made = randomBytes(32).toString('base64');
  await SecretModel.updateOne({ _id }, { $setOnInsert: { value: made } }, { upsert: true });
  const stored = await SecretModel.findById(_id).lean<SecretDoc>();
  key = Buffer.from(stored?.value ?? made, 'base64');
}

export function macOf(text: string): Buffer {
  if (!key) throw new Error('The check-in key is not loaded yet');
  return createHmac('sha256', key).update(text).digest();
}
