import { z } from 'zod';
import { Instant } from '../platform/ids.ts';

/** Names a key: its RFC 7638 thumbprint (SHA-256, base64url). */
export const KeyId = z.string().regex(/^[\w-]{43}$/);

/**
 * A public Ed25519 key of the institution as a JSON Web Key. It signed from `since`; a retired one signs no more and
 * stays published for ever, so that what it signed can be checked.
 */
export const PublicKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  use: z.literal('sig'),
  alg: z.literal('EdDSA'),
  kid: KeyId,
  /** The key itself: 32 bytes, base64url. */
  x: z.string().regex(/^[\w-]{43}$/),
  since: Instant,
  retiredAt: Instant.nullable(),
});
export type PublicKey = z.infer<typeof PublicKey>;

/** A JSON Web Key set with the name of the institution whose keys these are. */
export const KeySet = z.object({ institution: z.string(), keys: z.array(PublicKey) });
export type KeySet = z.infer<typeof KeySet>;

/** An Ed25519 signature: 64 bytes as lower-case hexadecimal digits, an encoding in which every bit counts. */
export const SignatureHex = z.string().regex(/^[0-9a-f]{128}$/);

/** SHA-256 as lower-case hexadecimal digits. */
export const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
