import { createHash, randomBytes } from 'node:crypto';

/** A 256-bit random secret for a link or a session, with the hash under which it is stored. */
export function randomToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
