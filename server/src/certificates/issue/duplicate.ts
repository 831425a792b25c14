import type { Principal } from '@minber/shared/access/principal';
import { type CertificateRow, serialText } from '@minber/shared/certificates/certificate';
import type { Id } from '@minber/shared/platform/ids';
import { audit, fail } from '../../platform/index.ts';
import { loadCertificate } from '../load.ts';
import { type CertificateDoc, CertificateModel } from '../model.ts';
import { rowOf } from '../register/row.ts';
import { revokeDuplicates } from '../review/revoke.ts';
import { issuerOf } from './issuer.ts';
import { frozen, insert } from './make.ts';
import { numberWaiting } from './number.ts';

/**
 * Another copy with a number of its own that names this one; the same key makes one. Throws `certificate.waiting`,
 * `certificate.revoked`, `certificate.duplicateOfDuplicate`.
 */
export async function duplicate(
  principal: Principal,
  certificateId: Id,
  { key, reason }: { key: string; reason: string },
): Promise<CertificateRow> {
  const original = await loadCertificate(certificateId);
  if (original.kind === 'duplicate') fail('certificate.duplicateOfDuplicate');
  if (original.state === 'revoked') fail('certificate.revoked');
  const { serial, issuedAt, personId, regionId, centreId, language, templateId, templateVersion, layoutId } = original;
  if (serial === undefined || issuedAt === null) fail('certificate.waiting');
  const awardKey = `duplicate/${certificateId}/${key}`;
  const content = { ...original.content, original: { certificateId, serial: serialText(serial), issuedAt } };
  const issuer = await issuerOf(principal);
  const isNew = await insert({
    ...frozen({ kind: 'duplicate', awardKey, edition: original.edition, content, issuer, reason }),
    personId,
    regionId,
    centreId,
    language,
    templateId,
    templateVersion,
    layoutId,
    batch: null,
  });
  await noteDuplicate(certificateId, personId, awardKey);
  await numberWaiting();
  // Revoked meanwhile: the copy must not outlive it.
  const after = await loadCertificate(certificateId);
  if (after.revokedAt !== null) await revokeDuplicates(after);
  const made = await CertificateModel.findOne({ personId, awardKey }, { outbox: 0 }).lean<CertificateDoc>();
  if (!made) fail('resource.absent');
  if (isNew)
    await audit({
      principal,
      action: 'certificate:duplicate',
      on: { kind: 'certificate', id: made._id },
      details: { certificateId },
    });
  return rowOf(made);
}

/** The original tells of its copies. Said twice, it tells once. */
async function noteDuplicate(originalId: Id, personId: Id, awardKey: string): Promise<void> {
  const copy = await CertificateModel.findOne({ personId, awardKey }, { history: 1 }).lean<CertificateDoc>();
  const [made] = copy?.history ?? [];
  if (!made) return;
  const { at, by, reason } = made;
  await CertificateModel.updateOne(
    { _id: originalId, history: { $not: { $elemMatch: { action: 'duplicated', at } } } },
    { $push: { history: { at, by, action: 'duplicated', reason, found: null } } },
  );
}
