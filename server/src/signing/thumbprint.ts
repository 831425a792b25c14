import { createHash } from 'node:crypto';

/** The name of an Ed25519 key by its `x`: RFC 7638 over its required members (RFC 8037). */
export function thumbprint(x: string): string {
  return createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
}
