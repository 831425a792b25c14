import { sign as signBytes } from 'node:crypto';
import { type Claims, signFile } from '@minber/shared/signing/trailer';
import { ownKey } from './keys.ts';

/** Signs with the institution's present key; the signature is 128 hexadecimal digits. */
export function sign(bytes: Uint8Array): { kid: string; signature: string } {
  const { kid, privateKey } = ownKey();
  return { kid, signature: signBytes(null, bytes, privateKey).toString('hex') };
}

/** A PDF or XLSX with its signature behind it; no byte of the result can be changed without being noticed. */
export function signedFile(file: Uint8Array, claims: Claims): Promise<Uint8Array> {
  return signFile(file, claims, ownKey().kid, (bytes) => sign(bytes).signature);
}
