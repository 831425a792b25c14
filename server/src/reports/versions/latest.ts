import type { Id, Instant } from '@minber/shared/platform/ids';
import { type VersionDoc, VersionModel } from './model.ts';

/** The latest approved version of each of these sessions that has one. */
export async function findLatestVersions(sessionIds: Id[]): Promise<Map<Id, { version: number; at: Instant }>> {
  const versions = await VersionModel.find({ sessionId: { $in: sessionIds } }, { sessionId: 1, version: 1, at: 1 })
    .sort({ version: 1 })
    .lean<Pick<VersionDoc, 'sessionId' | 'version' | 'at'>[]>();
  return new Map(versions.map(({ sessionId, version, at }) => [sessionId, { version, at }]));
}
