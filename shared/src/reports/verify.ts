import { z } from 'zod';
import { anyone } from '../access/access.ts';
import { Totals } from '../attendance/report.ts';
import { PublicCertificate } from '../certificates/certificate.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { KeyId, Sha256Hex } from '../signing/keys.ts';

/** Why a file does not verify: nothing of ours at its end, not a byte may differ, or a key that is none of ours. */
export const Invalid = z.enum(['no-signature', 'altered', 'unknown-key', 'unknown-document']);
export type Invalid = z.infer<typeof Invalid>;

/** A version as anybody may see it: no person of it but the one who approved it. */
export const PublicVersion = z.object({
  institution: z.string(),
  seminarId: Id,
  sessionId: Id,
  title: LocalizedText,
  plannedStart: Instant,
  plannedEnd: Instant,
  serial: z.string(),
  version: z.int(),
  approvedAt: Instant,
  approvedBy: z.string(),
  totals: Totals,
  liveMs: z.int(),
  hash: Sha256Hex,
  kid: KeyId,
  /** The version that took its place; null: this one holds. */
  supersededBy: z.int().nullable(),
});
export type PublicVersion = z.infer<typeof PublicVersion>;

/** What a number or a file turned out to be. */
export const Found = z.discriminatedUnion('document', [
  z.object({ document: z.literal('report'), version: PublicVersion }),
  z.object({ document: z.literal('certificate'), certificate: PublicCertificate }),
]);
export type Found = z.infer<typeof Found>;

export const Verification = z.discriminatedUnion('result', [
  z.object({ result: z.literal('valid'), found: Found }),
  z.object({ result: z.literal('invalid'), reason: Invalid }),
]);
export type Verification = z.infer<typeof Verification>;

/** As people type them from paper: spaces, dashes and small letters make no difference. */
export const CheckCode = z
  .string()
  .max(40)
  .transform((text) => text.toUpperCase().replace(/[^0-9A-Z]/g, ''));

export const verifyApi = defineApi({
  /** A document's own bytes, as they were downloaded. */
  verifyFile: {
    method: 'POST',
    path: '/verify/file',
    access: anyone,
    upload: {
      types: ['application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      maxBytes: 25_000_000,
    },
    out: Verification,
  },
  /** What stands on paper. The same answer for a wrong serial and a wrong code: `verify.notFound`. */
  verifyCode: {
    method: 'POST',
    path: '/verify/code',
    access: anyone,
    body: z.object({ serial: z.string().trim().max(40), checkCode: CheckCode }),
    out: Found,
  },
});
