import type { SessionReport } from '@minber/shared/attendance/report';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import type { Compared } from '@minber/shared/reports/compared';
import type { Objection } from '@minber/shared/reports/objections';
import { canonicalJson } from '@minber/shared/signing/canonical';
import { type WholeRecord, wholeRecord } from '../../attendance/index.ts';
import { findRegions } from '../../centres/index.ts';
import { sha256 } from '../../documents/index.ts';
import { identifyPeople } from '../../identity/index.ts';
import { listObjections } from '../objections/list.ts';
import { latestConfirmations } from '../sheets/confirmations.ts';

/** Everything a version freezes of a session. Plain data; equal records are equal texts in canonical JSON. */
export interface SessionRecord extends Omit<WholeRecord, 'report'> {
  report: SessionReport;
  /** Whole; they leave the server only for who may see them. */
  iins: Record<Id, string>;
  regions: Record<Id, LocalizedText>;
  objections: Objection[];
  confirmations: { hallId: Id; byName: string; at: Instant; hash: string }[];
}

/** The record of a session as it is now, for every row. Throws `resource.absent`. */
export async function currentRecord(seminarId: Id, sessionId: Id): Promise<SessionRecord> {
  const whole = await wholeRecord(seminarId, sessionId);
  const personIds = whole.report.lines.map(({ personId }) => personId);
  const [people, regions, objections, confirmations] = await Promise.all([
    identifyPeople({ _id: { $in: personIds } }),
    findRegions(),
    listObjections(sessionId),
    latestConfirmations(sessionId),
  ]);
  return {
    ...whole,
    iins: Object.fromEntries(people.flatMap(({ id, iin }) => (iin ? [[id, iin]] : []))),
    regions: Object.fromEntries(regions.map(({ id, name }) => [id, name])),
    objections,
    confirmations: [...confirmations.values()].map(({ hallId, byName, at, hash }) => ({ hallId, byName, at, hash })),
  };
}

/** Over everything a version freezes of a record. When it was put together is no part of it. */
export function wholeHash(record: SessionRecord): string {
  return sha256(canonicalJson({ ...record, report: { ...record.report, madeAt: 0 } }));
}

/** As one side of a comparison. */
export function compared({ report, objections, confirmations, evidence }: SessionRecord): Compared {
  const byPerson: Record<Id, unknown[]> = {};
  for (const row of [...evidence.spans, ...evidence.stays]) {
    const rows = byPerson[row.personId];
    if (rows) rows.push(row);
    else byPerson[row.personId] = [row];
  }
  const texts = Object.entries(byPerson).map(([personId, rows]) => [personId, canonicalJson(rows)]);
  return { report, objections, confirmations, evidence: Object.fromEntries(texts) };
}
