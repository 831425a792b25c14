import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { compareReports } from '@minber/shared/reports/compare';
import type { Differences } from '@minber/shared/reports/differences';
import type { Approval, ReportVersion } from '@minber/shared/reports/versions';
import type { z } from 'zod';
import { isRawGone, type RowScope, rowScope } from '../../attendance/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { essenceOf } from './essence.ts';
import { type Frozen, findVersion, findVersions, thaw } from './freeze.ts';
import type { VersionDoc } from './model.ts';
import { itemsOf, openItems } from './open-items.ts';
import { partOf } from './part.ts';
import { compared, currentRecord, type SessionRecord } from './record.ts';
import { summaryOf } from './summary.ts';

/** A version as far as some rows show it, with the one it took the place of. */
export interface ShownVersion {
  stored: VersionDoc;
  frozen: Frozen;
  differences: Differences | null;
  supersededBy: number | null;
}

/** Where a session's report stands, for a scope of `report:read`. Throws `resource.absent`. */
export async function approvalOf(seminarId: Id, sessionId: Id, scope: Scope): Promise<z.input<typeof Approval>> {
  const rows = rowScope(scope, await loadSeminar(seminarId));
  const record = await currentRecord(seminarId, sessionId).catch((thrown: unknown) => {
    if (isRawGone(thrown)) return undefined;
    throw thrown;
  });
  if (!record) return onlyFrozen(sessionId, rows);
  const part = partOf(record, rows);
  const versions = await findVersions(sessionId);
  const latest = versions.at(-1);
  const before = latest && (await thaw(await findVersion(latest))).record;
  const changedSince = before !== undefined && essenceOf(before) !== essenceOf(record);
  return {
    versions: versions.map((stored) => {
      const acknowledged = itemsOf(stored.acknowledged, part);
      return { ...summaryOf(stored, latest === stored ? null : (latest?.version ?? null)), acknowledged };
    }),
    changedSince,
    differences:
      latest && changedSince ? compareReports(latest.version, compared(partOf(before, rows)), compared(part)) : null,
    open: itemsOf(openItems(record), part),
  };
}

/** The raw record was removed by the rules of retention: what was approved is all there is, and all that counts. */
async function onlyFrozen(sessionId: Id, rows: RowScope): Promise<z.input<typeof Approval>> {
  const found = await findVersions(sessionId);
  const latest = found.at(-1)?.version ?? null;
  const versions = await Promise.all(
    found.map(async (stored) => {
      const { record } = await thaw(await findVersion(stored));
      const acknowledged = itemsOf(stored.acknowledged, partOf(record, rows));
      return { ...summaryOf(stored, latest === stored.version ? null : latest), acknowledged };
    }),
  );
  return { versions, changedSince: false, differences: null, open: [] };
}

/** One version, for a scope of `report:read`. Throws `resource.absent`. */
export async function readVersion(
  where: { seminarId: Id; sessionId: Id; version: number },
  scope: Scope,
): Promise<z.input<typeof ReportVersion>> {
  const rows = rowScope(scope, await loadSeminar(where.seminarId));
  const { stored, frozen, differences, supersededBy } = await showVersion(where, rows);
  const { report } = frozen.record;
  const acknowledged = itemsOf(stored.acknowledged, frozen.record);
  return { ...summaryOf(stored, supersededBy), acknowledged, totals: report.totals, report, differences };
}

/** Throws `resource.absent`. */
export async function showVersion(
  where: { seminarId: Id; sessionId: Id; version: number },
  rows: RowScope,
): Promise<ShownVersion> {
  const stored = await findVersion(where);
  const frozen = await thaw(stored);
  const record = partOf(frozen.record, rows);
  const latest = (await findVersions(where.sessionId)).at(-1);
  return {
    stored,
    frozen: { ...frozen, record },
    differences: await differencesBefore(where, record, rows),
    supersededBy: latest && latest.version > stored.version ? latest.version : null,
  };
}

async function differencesBefore(
  { seminarId, sessionId, version }: { seminarId: Id; sessionId: Id; version: number },
  record: SessionRecord,
  rows: RowScope,
): Promise<Differences | null> {
  if (version === 1) return null;
  const before = await thaw(await findVersion({ seminarId, sessionId, version: version - 1 }));
  return compareReports(version - 1, compared(partOf(before.record, rows)), compared(record));
}
