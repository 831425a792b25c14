import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { NewVersion, OpenItem, VersionSummary } from '@minber/shared/reports/versions';
import type { z } from 'zod';
import type { PersonPrincipal } from '../../attendance/index.ts';
import { newCheckCode, sha256 } from '../../documents/index.ts';
import { findPerson } from '../../identity/index.ts';
import { audit, clock, env, fail, isDuplicate, newId } from '../../platform/index.ts';
import { sign } from '../../signing/index.ts';
import { renderAll } from '../paper/render-job.ts';
import { findVersions, freeze } from './freeze.ts';
import { type VersionDoc, VersionModel } from './model.ts';
import { openItems } from './open-items.ts';
import { currentRecord, type SessionRecord, wholeHash } from './record.ts';
import { nextSerial } from './serial.ts';
import { summaryOf } from './summary.ts';

/**
 * Freezes a session's report as its next version, signed with the institution's key. Idempotent by author and key.
 * Throws `approval.open` with what is open and not acknowledged, `approval.unchanged`, `request.conflict` when somebody
 * else approved meanwhile, `resource.absent`.
 */
export async function approve(
  principal: PersonPrincipal,
  where: { seminarId: Id; sessionId: Id },
  { key, note, acknowledge }: z.output<typeof NewVersion>,
): Promise<VersionSummary> {
  const { seminarId, sessionId } = where;
  const { personId } = principal;
  const known = await findByKey(personId, key);
  if (known) return known;
  const record = await currentRecord(seminarId, sessionId);
  const acknowledged = settle(record, new Set(acknowledge));
  const latest = (await findVersions(sessionId)).at(-1);
  if (latest?.wholeHash === wholeHash(record)) fail('approval.unchanged');
  const author = await findPerson(personId);
  const name = author ? fullName(author) : '';
  const stored = await frozenVersion(record, { personId, name }, latest, { key, note, acknowledged });
  try {
    await VersionModel.create(stored);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    return (await findByKey(personId, key)) ?? fail('request.conflict');
  }
  const { version, serial, hash } = stored;
  const details = { sessionId, version, serial, hash, note, acknowledged: acknowledged.map(({ item }) => item) };
  await audit({ principal, action: 'report:approve', on: { kind: 'seminar', id: seminarId }, details });
  await renderAll(stored._id);
  return summaryOf(stored, null);
}

/** What is open, all of it acknowledged. */
function settle(record: SessionRecord, acknowledged: Set<string>): OpenItem[] {
  const open = openItems(record);
  const missing = open.filter(({ item }) => !acknowledged.has(item));
  if (missing.length > 0) {
    const fields = missing.map(({ item, name }) => ({ path: item, message: name }));
    fail('approval.open', { params: { count: missing.length }, fields });
  }
  return open;
}

async function frozenVersion(
  record: SessionRecord,
  approvedBy: { personId: Id; name: string },
  latest: VersionDoc | undefined,
  given: { key: string; note: string; acknowledged: OpenItem[] },
): Promise<VersionDoc> {
  const { report } = record;
  const at = clock.now();
  const version = (latest?.version ?? 0) + 1;
  const serial = await nextSerial(at);
  const institution = env.INSTITUTION;
  const { key, note, acknowledged } = given;
  const { text, content } = await freeze({
    format: 1,
    institution,
    serial,
    version,
    approvedAt: at,
    approvedBy,
    note,
    acknowledged,
    previousHash: latest?.hash ?? null,
    record,
  });
  return {
    _id: newId(),
    seminarId: report.seminarId,
    sessionId: report.sessionId,
    version,
    serial,
    checkCode: newCheckCode(),
    key,
    approvedById: approvedBy.personId,
    approvedBy: approvedBy.name,
    at,
    note,
    acknowledged,
    institution,
    title: report.title,
    plannedStart: report.plannedStart,
    plannedEnd: report.plannedEnd,
    liveMs: report.liveMs,
    totals: report.totals,
    wholeHash: wholeHash(record),
    hash: sha256(text),
    ...sign(text),
    content,
  };
}

async function findByKey(approvedById: Id, key: string): Promise<VersionSummary | undefined> {
  const found = await VersionModel.findOne({ approvedById, key }, { content: 0 }).lean<VersionDoc>();
  if (!found) return undefined;
  const latest = (await findVersions(found.sessionId)).at(-1);
  return summaryOf(found, latest && latest.version > found.version ? latest.version : null);
}
