import type { Principal } from '@minber/shared/access/principal';
import type { CertificateRow, HistoryEntry, Standing } from '@minber/shared/certificates/certificate';
import type { Id } from '@minber/shared/platform/ids';
import { audit, clock, fail, pushEvent } from '../../platform/index.ts';
import { issuerOf } from '../issue/issuer.ts';
import { loadCertificate } from '../load.ts';
import { type CertificateDoc, CertificateModel } from '../model.ts';
import { rowOf } from '../register/row.ts';

/** Takes a certificate back, and with it every duplicate. Throws `certificate.revoked`, `certificate.waiting`. */
export async function revoke(principal: Principal, certificateId: Id, reason: string): Promise<CertificateRow> {
  const { issuer } = await issuerOf(principal);
  await markRevoked(certificateId, { by: issuer, reason, action: 'revoked', found: null });
  await audit({
    principal,
    action: 'certificate:revoke',
    on: { kind: 'certificate', id: certificateId },
    details: { reason },
  });
  const revoked = await loadCertificate(certificateId);
  await revokeDuplicates(revoked);
  return rowOf(revoked);
}

/** One update: the state, why, and the event by which what follows from it is made sure of. */
export async function markRevoked(
  certificateId: Id,
  entry: Pick<HistoryEntry, 'by' | 'reason' | 'found'> & { action: 'revoked' | 'reissued' },
  filter: { review?: Standing | null; needsReview?: boolean } = {},
): Promise<void> {
  const at = clock.now();
  const { $push } = pushEvent({ type: `certificate.${entry.action}`, payload: { certificateId, by: entry.by } });
  const { modifiedCount } = await CertificateModel.updateOne(
    { _id: certificateId, state: 'valid', ...filter },
    {
      $set: { state: 'revoked', revokedAt: at, needsReview: false, review: null },
      $push: { ...$push, history: { at, ...entry } },
    },
  );
  if (modifiedCount === 1) return;
  const { state } = await loadCertificate(certificateId);
  if (state === 'waiting') fail('certificate.waiting');
  fail(state === 'revoked' ? 'certificate.revoked' : 'certificate.settled');
}

/** A copy is worth what its original is. Said twice, it changes nothing. */
export async function revokeDuplicates({ _id, revokedAt, history }: CertificateDoc): Promise<void> {
  const last = history.at(-1);
  if (revokedAt === null || !last) return;
  const entry: HistoryEntry = { ...last, action: 'revoked', found: null };
  await CertificateModel.updateMany(
    { 'content.original.certificateId': _id, state: { $ne: 'revoked' } },
    { $set: { state: 'revoked', revokedAt, needsReview: false, review: null }, $push: { history: entry } },
  );
}
