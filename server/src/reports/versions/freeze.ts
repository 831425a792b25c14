import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { OpenItem } from '@minber/shared/reports/versions';
import { canonicalJson } from '@minber/shared/signing/canonical';
import { fail } from '../../platform/index.ts';
import { type VersionDoc, VersionModel } from './model.ts';
import type { SessionRecord } from './record.ts';

/** What is hashed and signed: the record with who approved it, and the hash of the version before it. */
export interface Frozen {
  format: 1;
  institution: string;
  serial: string;
  version: number;
  approvedAt: Instant;
  approvedBy: { personId: Id; name: string };
  note: string;
  acknowledged: OpenItem[];
  previousHash: string | null;
  record: SessionRecord;
}

/** The text that is hashed and signed, and the same as it is stored. */
export async function freeze(frozen: Frozen): Promise<{ text: Buffer; content: Buffer }> {
  const text = Buffer.from(canonicalJson(frozen));
  return { text, content: await promisify(gzip)(text) };
}

export async function thaw({ content }: Pick<VersionDoc, 'content'>): Promise<Frozen> {
  // Read lean, a stored Buffer comes as the driver's own Binary.
  const packed = Buffer.isBuffer(content) ? content : Buffer.from((content as { buffer: Uint8Array }).buffer);
  return JSON.parse(String(await promisify(gunzip)(packed))) as Frozen;
}

/** Oldest first, without their contents. */
export function findVersions(sessionId: Id): Promise<VersionDoc[]> {
  return VersionModel.find({ sessionId }, { content: 0 }).sort({ version: 1 }).lean<VersionDoc[]>();
}

/** With its content. Throws `resource.absent`. */
export async function findVersion(where: { seminarId: Id; sessionId: Id; version: number }): Promise<VersionDoc> {
  const { seminarId, sessionId, version } = where;
  return (await VersionModel.findOne({ seminarId, sessionId, version }).lean<VersionDoc>()) ?? fail('resource.absent');
}
