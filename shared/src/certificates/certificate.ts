import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { Language, LocalizedText } from '../platform/text.ts';
import { KeyId, Sha256Hex } from '../signing/keys.ts';

/** What a certificate says of its holder: that he completed something, or that he attended so many hours of it. */
export const Wording = z.enum(['completion', 'attendance']);
export type Wording = z.infer<typeof Wording>;

/** A duplicate repeats the wording of the original, which it names. */
export const CertificateKind = z.enum(['completion', 'attendance', 'duplicate']);
export type CertificateKind = z.infer<typeof CertificateKind>;

/** What somebody is awarded for: a run of a programme, or a single seminar. */
export const Source = z.object({ kind: z.enum(['cohort', 'seminar']), id: Id });
export type Source = z.infer<typeof Source>;

/** `waiting`: frozen, but without a number yet; seconds at most. */
export const CertificateState = z.enum(['waiting', 'valid', 'revoked']);
export type CertificateState = z.infer<typeof CertificateState>;

/** What a certificate says, frozen when it is made. Minutes are academic: 45 of them are an hour. */
export const CertificateContent = z.object({
  person: z.string(),
  wording: Wording,
  /** Of the programme or the seminar. */
  title: LocalizedText,
  source: Source,
  minutes: z.int(),
  startsAt: Instant,
  endsAt: Instant,
  institution: z.string(),
  /** By which order it is issued; may be empty. */
  orderNumber: z.string(),
  /** Of a duplicate. */
  original: z.object({ certificateId: Id, serial: z.string(), issuedAt: Instant }).nullable(),
  /** The certificate in whose place it was issued. */
  replaces: z.string().nullable(),
});
export type CertificateContent = z.infer<typeof CertificateContent>;

/** One line of the register. */
export const CertificateRow = z.object({
  certificateId: Id,
  kind: CertificateKind,
  state: CertificateState,
  /** Seven digits; null while it waits for them. */
  serial: z.string().nullable(),
  issuedAt: Instant.nullable(),
  personId: Id,
  regionId: Id.nullable(),
  content: CertificateContent,
  /** Who issued it; empty: by rule. */
  issuer: z.string(),
  language: Language,
  /** A correction has changed what it rests on: somebody must decide. */
  needsReview: z.boolean(),
  revokedAt: Instant.nullable(),
});
export type CertificateRow = z.infer<typeof CertificateRow>;

/** How the facts stand that a certificate rests on. */
export const Standing = z.object({ eligible: z.boolean(), minutes: z.int() });
export type Standing = z.infer<typeof Standing>;

export const HistoryAction = z.enum(['issued', 'affected', 'restored', 'kept', 'revoked', 'reissued', 'duplicated']);
export type HistoryAction = z.infer<typeof HistoryAction>;

/** What happened to a certificate; only ever added. */
export const HistoryEntry = z.object({
  at: Instant,
  /** Empty: the system. */
  by: z.string(),
  action: HistoryAction,
  reason: z.string(),
  /** What was found, of `affected` and what was decided about it. */
  found: Standing.nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const CertificateDetail = CertificateRow.extend({
  checkCode: z.string().nullable(),
  hash: Sha256Hex.nullable(),
  kid: KeyId.nullable(),
  templateName: LocalizedText,
  templateVersion: z.int(),
  /** What the correction found, while it is open. */
  review: Standing.nullable(),
  history: z.array(HistoryEntry),
  mayRevoke: z.boolean(),
});
export type CertificateDetail = z.infer<typeof CertificateDetail>;

/** A certificate as anybody with its number and check code sees it. */
export const PublicCertificate = CertificateContent.omit({ source: true, original: true }).extend({
  kind: CertificateKind,
  serial: z.string(),
  issuedAt: Instant,
  original: z.object({ serial: z.string(), issuedAt: Instant }).nullable(),
  hash: Sha256Hex,
  kid: KeyId,
  /** Null: it is valid. */
  revokedAt: Instant.nullable(),
});
export type PublicCertificate = z.infer<typeof PublicCertificate>;

/** Seven digits, as the number stands on paper. */
export function serialText(serial: number): string {
  return String(serial).padStart(7, '0');
}

/** The number somebody typed from paper: `№ 12`, `0000012`; undefined for what is none. */
export function serialNumber(text: string): number | undefined {
  const digits = text.replace(/^[\s№#Nn°]+/, '').replaceAll(' ', '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
}
