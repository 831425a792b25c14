import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { PageQuery, pageOf } from '../platform/paging.ts';

export const AuditQuery = PageQuery.extend({
  /** Whose doings. */
  actorId: Id.optional(),
  /** What was done, as `person.edit`. */
  action: z.string().max(60).optional(),
  /** What it was done to. */
  on: Id.optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** One line of the append-only audit log, newest first. */
export const AuditLine = z.object({
  id: Id,
  at: Instant,
  actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  action: z.string(),
  onKind: z.string().nullable(),
  on: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});
export type AuditLine = z.infer<typeof AuditLine>;
export const AuditPage = pageOf(AuditLine);
