import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import { type CertificateDetail, type CertificateRow, serialText } from '@minber/shared/certificates/certificate';
import type { Id } from '@minber/shared/platform/ids';
import { facetsFor, loadCertificate } from '../load.ts';
import { type CertificateDoc, CertificateModel } from '../model.ts';
import { loadTemplate } from '../templates/read.ts';

export function rowOf(certificate: CertificateDoc): CertificateRow {
  const { _id, kind, state, serial, issuedAt, personId, regionId } = certificate;
  const { content, issuer, language, needsReview, revokedAt } = certificate;
  return {
    certificateId: _id,
    kind,
    state,
    serial: serial === undefined ? null : serialText(serial),
    issuedAt,
    personId,
    regionId,
    content,
    issuer,
    language,
    needsReview,
    revokedAt,
  };
}

/** One certificate with its history. Throws `resource.absent`. */
export async function readCertificate(principal: Principal, certificateId: Id): Promise<CertificateDetail> {
  const certificate = await loadCertificate(certificateId);
  const { checkCode, state, hash, kid, templateId, templateVersion, review, history } = certificate;
  const { name } = await loadTemplate(templateId);
  return {
    ...rowOf(certificate),
    checkCode: state === 'waiting' ? null : checkCode,
    hash,
    kid,
    templateName: name,
    templateVersion,
    review,
    history,
    mayRevoke: allows(principal, 'certificate:revoke', facetsFor(certificate)),
  };
}

/** A person's own, the newest first. */
export async function ownCertificates(personId: Id): Promise<CertificateRow[]> {
  const found = await CertificateModel.find({ personId, state: { $ne: 'waiting' } }, { outbox: 0 })
    .sort({ serial: -1 })
    .lean<CertificateDoc[]>();
  return found.map(rowOf);
}
