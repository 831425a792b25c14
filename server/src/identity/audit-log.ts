import type { AuditLine, AuditQuery } from '@minber/shared/identity/audit';
import { fullName } from '@minber/shared/identity/names';
import type { Page } from '@minber/shared/platform/paging';
import { type AuditEntry, AuditModel, type Filter } from '../platform/index.ts';
import { type PersonDoc, PersonModel } from './model.ts';

/** The audit log, newest first; ids grow with time, so an id is its own cursor. */
export async function readAudit({ cursor, limit, actorId, action, on }: AuditQuery): Promise<Page<AuditLine>> {
  const filter: Filter = {
    ...(actorId ? { actorId } : {}),
    ...(action ? { action } : {}),
    ...(on ? { onId: on } : {}),
    ...(cursor ? { _id: { $lt: cursor } } : {}),
  };
  const found = await AuditModel.find(filter)
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<AuditEntry[]>();
  const items = found.slice(0, limit);
  const names = await namesOf(items.flatMap(({ actorId: id }) => id ?? []));
  const last = items.at(-1);
  return { items: items.map((entry) => viewEntry(entry, names)), next: found.length > limit && last ? last._id : null };
}

function viewEntry(
  { _id, at, actorKind, actorId, action, onKind, onId, details }: AuditEntry,
  names: Map<string, string>,
): AuditLine {
  return {
    id: _id,
    at,
    action,
    onKind,
    on: onId,
    details,
    actor: { kind: actorKind, id: actorId, name: names.get(actorId ?? '') ?? '' },
  };
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const people = await PersonModel.find({ _id: { $in: ids } }, { surname: 1, givenName: 1, patronymic: 1 }).lean<
    PersonDoc[]
  >();
  return new Map(people.map((person) => [person._id, fullName(person)]));
}
