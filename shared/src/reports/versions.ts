import { z } from 'zod';
import { can } from '../access/access.ts';
import { SessionReport, Totals } from '../attendance/report.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { KeyId, Sha256Hex, SignatureHex } from '../signing/keys.ts';
import { Differences } from './differences.ts';

/**
 * What stands in the way of an approval. `item` names it (`objection:<id>`, `conflict:<id>`, `hall:<id>`, `session`,
 * `desks`); an organiser who approves all the same acknowledges each by that name. `name`: whom or which hall it is
 * about; empty where it is about the whole session.
 */
export const OpenItem = z.object({
  item: z.string().max(60),
  kind: z.enum(['objection', 'conflict', 'hall', 'session', 'desks']),
  name: z.string(),
});
export type OpenItem = z.infer<typeof OpenItem>;

/** A frozen report of a session: never changed; a later one supersedes it. */
export const VersionSummary = z.object({
  seminarId: Id,
  sessionId: Id,
  /** From 1. */
  version: z.int().min(1),
  /** Printed on the document: `2026-000017`. With the check code it finds the version on the public page. */
  serial: z.string(),
  checkCode: z.string(),
  approvedAt: Instant,
  approvedBy: z.string(),
  note: z.string(),
  /** What was open and acknowledged. */
  acknowledged: z.array(OpenItem),
  /** SHA-256 over the canonical JSON of everything frozen. */
  hash: Sha256Hex,
  kid: KeyId,
  signature: SignatureHex,
  supersededBy: z.int().nullable(),
  totals: Totals,
});
export type VersionSummary = z.infer<typeof VersionSummary>;

/** One version as far as the reader sees its rows; `differences` to the one before, null for the first. */
export const ReportVersion = VersionSummary.extend({ report: SessionReport, differences: Differences.nullable() });
export type ReportVersion = z.infer<typeof ReportVersion>;

/** Where a session's report stands between draft and frozen. */
export const Approval = z.object({
  /** Oldest first. */
  versions: z.array(VersionSummary),
  /** The record is no longer what the latest version says; false without versions. */
  changedSince: z.boolean(),
  /** What the next version would say; null when nothing has changed or there is none yet. */
  differences: Differences.nullable(),
  open: z.array(OpenItem),
});
export type Approval = z.infer<typeof Approval>;

export const NewVersion = z.object({
  key: IdempotencyKey,
  note: z.string().trim().max(2000).default(''),
  acknowledge: z.array(z.string().max(60)).max(5000).default([]),
});

/** `kk.pdf`, `ru.xlsx`… */
export const DocumentName = z.templateLiteral([z.enum(['kk', 'ru', 'en']), '.', z.enum(['pdf', 'xlsx'])]);
export type DocumentName = z.infer<typeof DocumentName>;

const ofSeminar = z.object({ seminarId: Id });
const ofSession = ofSeminar.extend({ sessionId: Id });
const ofVersion = ofSession.extend({ version: z.coerce.number().int().min(1).max(10_000) });
const read = can('report:read', 'seminar');

export const versionsApi = defineApi({
  approval: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/versions',
    access: read,
    params: ofSession,
    out: Approval,
  },
  /** Freezes the report. Refused with `approval.open` (its `fields` name what is open: path the item, message whom). */
  approve: {
    method: 'POST',
    path: '/seminars/:seminarId/sessions/:sessionId/versions',
    access: can('report:approve', 'seminar'),
    params: ofSession,
    body: NewVersion,
    out: VersionSummary,
  },
  version: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/versions/:version',
    access: read,
    params: ofVersion,
    out: ReportVersion,
  },
  /** The signed document; IINs whole only for who may see those of everybody in it, else masked. */
  document: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/versions/:version/documents/:document',
    access: read,
    params: ofVersion.extend({ document: DocumentName }),
    file: true,
  },
  /** The report as it is now, marked as a draft and not signed. */
  draft: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/draft/:document',
    access: read,
    params: ofSession.extend({ document: DocumentName }),
    file: true,
  },
  /** The same for all sessions that have begun, one after another. */
  seminarDraft: {
    method: 'GET',
    path: '/seminars/:seminarId/draft/:document',
    access: read,
    params: ofSeminar.extend({ document: DocumentName }),
    file: true,
  },
});
