import { createPublicKey, verify } from 'node:crypto';
import type { PublicKey } from '@minber/shared/signing/keys';
import { type Claims, claimsToBeSigned, readSignedFile } from '@minber/shared/signing/trailer';

/** Free of database and settings, so that a document can be checked with a file of keys alone. */
export type FileCheck =
  | { result: 'valid'; claims: Claims; key: PublicKey }
  | { result: 'invalid'; reason: 'no-signature' | 'altered' | 'unknown-key' };

/** Whether the key made this signature (128 hexadecimal digits) over these bytes. */
export function isSignedBy({ kty, crv, x }: PublicKey, bytes: Uint8Array, signature: string): boolean {
  const key = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  return verify(null, bytes, key, Buffer.from(signature, 'hex'));
}

/** Whether a file is, to the byte, what one of these keys signed, and what it then says of itself. */
export async function checkFile(
  file: Uint8Array,
  findKey: (kid: string) => Promise<PublicKey | undefined> | PublicKey | undefined,
): Promise<FileCheck> {
  const signed = readSignedFile(file);
  if (!signed) return { result: 'invalid', reason: claimsToBeSigned(file) ? 'altered' : 'no-signature' };
  const key = await findKey(signed.kid);
  if (!key) return { result: 'invalid', reason: 'unknown-key' };
  if (!isSignedBy(key, signed.signed, signed.signature)) return { result: 'invalid', reason: 'altered' };
  return { result: 'valid', claims: signed.claims, key };
}
