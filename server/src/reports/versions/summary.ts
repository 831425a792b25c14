import type { VersionSummary } from '@minber/shared/reports/versions';
import type { VersionDoc } from './model.ts';

/** A version as lists show it; `supersededBy`: the latest version where that is a later one. */
export function summaryOf(stored: VersionDoc, supersededBy: number | null): VersionSummary {
  const { seminarId, sessionId, version, serial, checkCode, at, approvedBy, note, acknowledged } = stored;
  const { hash, kid, signature, totals } = stored;
  return {
    seminarId,
    sessionId,
    version,
    serial,
    checkCode,
    approvedAt: at,
    approvedBy,
    note,
    acknowledged,
    hash,
    kid,
    signature,
    supersededBy,
    totals,
  };
}
