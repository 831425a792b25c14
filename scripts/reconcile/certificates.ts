import { hashOf } from '../../server/src/certificates/issue/hash.ts';
import { type CertificateDoc, CertificateModel, FileModel } from '../../server/src/certificates/model.ts';
import { bytesOf } from '../../server/src/documents/index.ts';
import { JobModel } from '../../server/src/platform/data/jobs.ts';
import { checkFile, isSignedBy } from '../../server/src/signing/check.ts';
import { findKey } from '../../server/src/signing/keys.ts';
import { serialText } from '../../shared/src/certificates/certificate.ts';

/** A number is given in the same second; a server that was killed gives it within seconds of its start. */
const numberedWithinMs = 60_000;

/** Numbers have no gap, hashes follow from what is frozen and are signed, files are of them, batches issued what they say. */
export async function* certificateDifferences(): AsyncGenerator<string> {
  let last = 0;
  const inOrder = CertificateModel.find({ state: { $ne: 'waiting' } }, { outbox: 0 }).sort({ serial: 1 });
  for await (const certificate of inOrder.lean<CertificateDoc[]>().cursor() as AsyncIterable<CertificateDoc>) {
    const { _id, serial = 0 } = certificate;
    if (serial !== last + 1) yield `certificates ${_id}: ${serialText(serial)} comes after ${serialText(last)}`;
    last = serial;
    for (const wrong of await wrongWith(certificate, serial)) yield `certificates ${_id}: ${wrong}`;
  }
  const forgotten = { state: 'waiting' as const, createdAt: { $lt: Date.now() - numberedWithinMs } };
  for (const { _id } of await CertificateModel.find(forgotten, { _id: 1 }).lean())
    yield `certificates ${_id}: waits for its number`;
  yield* fileDifferences();
  yield* batchDifferences();
}

async function wrongWith(certificate: CertificateDoc, serial: number): Promise<string[]> {
  const { content, issuedAt, hash, kid, signature, state, revokedAt, review, needsReview, personId } = certificate;
  const found: string[] = [];
  if (hash !== hashOf(certificate, serial, issuedAt ?? 0)) found.push('its hash does not follow from what it says');
  const key = await findKey(kid ?? '');
  if (!key || !isSignedBy(key, Buffer.from(hash ?? '', 'hex'), signature ?? ''))
    found.push('its hash is not signed by a key of this institution');
  if ((state === 'revoked') !== (revokedAt !== null)) found.push('it is not clear whether it was revoked');
  if (needsReview !== (review !== null)) found.push('it is not clear whether somebody must decide');
  const { original, replaces } = content;
  const originalId = original?.certificateId;
  if (originalId && !(await CertificateModel.exists({ _id: originalId, serial: Number(original.serial), personId })))
    found.push('it names an original that does not exist');
  if (replaces && !(await CertificateModel.exists({ serial: Number(replaces), state: 'revoked', personId })))
    found.push('what it takes the place of still holds');
  return found;
}

async function* fileDifferences(): AsyncGenerator<string> {
  type Stored = { _id: string; certificateId: string; bytes: Buffer };
  for await (const { _id, certificateId, bytes } of FileModel.find().lean().cursor() as AsyncIterable<Stored>) {
    const check = await checkFile(bytesOf(bytes), findKey);
    const hash = check.result === 'valid' ? String(check.claims.hash) : '';
    if (!(await CertificateModel.exists({ _id: certificateId, hash })))
      yield `certificateFiles ${_id}: is not what was signed of its certificate`;
  }
}

/** What a finished batch told that it issued is in the register. */
async function* batchDifferences(): AsyncGenerator<string> {
  const batches = await JobModel.find({ kind: 'certificates', state: 'done' }, { key: 1, result: 1 }).lean();
  for (const { key, result } of batches) {
    const { issued } = result as { issued: number };
    const found = await CertificateModel.countDocuments({ batch: key, serial: { $gt: 0 } });
    if (found !== issued) yield `jobs ${key}: issued ${issued} certificates, the register holds ${found}`;
  }
}
