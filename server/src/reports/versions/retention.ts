import type { Id, Instant } from '@minber/shared/platform/ids';
import { countSpans, removeSpans } from '../../attendance/index.ts';
import { env, type Retention } from '../../platform/index.ts';
import { VersionModel } from './model.ts';

const daysAYear = 365.25;

/** Raw spans of sessions whose last report was approved long enough ago. The approved versions themselves stay. */
export const spanRetention: Retention = {
  kind: 'spans',
  days: env.RETENTION_SPANS_YEARS === undefined ? undefined : env.RETENTION_SPANS_YEARS * daysAYear,
  count: async (before) => countSpans(await approvedBefore(before)),
  remove: async (before) => {
    let removed = 0;
    for (const sessionId of await approvedBefore(before)) removed += await removeSpans(sessionId);
    return removed;
  },
};

/** A later version counts: while a record is still being corrected, what it is made of stays. */
async function approvedBefore(before: Instant): Promise<Id[]> {
  const versions = await VersionModel.find({}, { sessionId: 1, at: 1 }).lean<{ sessionId: Id; at: Instant }[]>();
  const last = new Map<Id, Instant>();
  for (const { sessionId, at } of versions) last.set(sessionId, Math.max(at, last.get(sessionId) ?? 0));
  return [...last].filter(([, at]) => at < before).map(([sessionId]) => sessionId);
}
