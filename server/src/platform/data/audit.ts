import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Instant } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import { clock } from '../clock.ts';
import { newId } from './ids.ts';
import { defineModel, type Stored } from './model.ts';

export interface AuditEntry extends Stored {
  at: Instant;
  actorKind: Principal['kind'];
  actorId: string | null;
  /** What was done, in the words of the access policy or close to them. */
  action: string;
  /** What it was done to: kind and id. */
  onKind: string | null;
  onId: string | null;
  details: Record<string, unknown>;
}

export const AuditModel = defineModel<AuditEntry>(
  'auditEntries',
  {
    at: Number,
    actorKind: String,
    actorId: String,
    action: String,
    onKind: String,
    onId: String,
    details: Schema.Types.Mixed,
  },
  { indexes: [{ fields: { at: -1 } }, { fields: { onId: 1, at: -1 } }, { fields: { actorId: 1, at: -1 } }] },
);

/** Appends to the audit log. Never holds secrets; there is no way to change or remove an entry. */
export async function audit(entry: {
  principal: Principal;
  action: string;
  on?: { kind: string; id: string };
  details?: Record<string, unknown>;
}): Promise<void> {
  await AuditModel.create({
    _id: newId(),
    at: clock.now(),
    actorKind: entry.principal.kind,
    actorId: subjectOf(entry.principal) ?? null,
    action: entry.action,
    onKind: entry.on?.kind ?? null,
    onId: entry.on?.id ?? null,
    details: entry.details ?? {},
  });
}
