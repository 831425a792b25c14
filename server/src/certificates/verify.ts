import { type PublicCertificate, serialNumber, serialText } from '@minber/shared/certificates/certificate';
import { isSameCode } from '../documents/index.ts';
import { type CertificateDoc, CertificateModel } from './model.ts';

/** By what stands on paper; undefined for a wrong number and for a wrong code alike. */
export async function certificateByCode(number: string, checkCode: string): Promise<PublicCertificate | undefined> {
  const found = await findNumbered(number);
  const isRight = isSameCode(found?.checkCode ?? '', checkCode);
  return found && isRight ? publicCertificate(found) : undefined;
}

/** By what a signed file says of itself; undefined: there is no such certificate here. */
export async function certificateByHash(number: string, hash: string): Promise<PublicCertificate | undefined> {
  const found = await findNumbered(number);
  return found?.hash === hash ? publicCertificate(found) : undefined;
}

async function findNumbered(number: string): Promise<CertificateDoc | undefined> {
  const serial = serialNumber(number);
  if (serial === undefined) return undefined;
  return (await CertificateModel.findOne({ serial }, { outbox: 0 }).lean<CertificateDoc>()) ?? undefined;
}

function publicCertificate(certificate: CertificateDoc): PublicCertificate | undefined {
  const { kind, content, serial, issuedAt, hash, kid, revokedAt } = certificate;
  if (serial === undefined || issuedAt === null || hash === null || kid === null) return undefined;
  return { ...content, kind, serial: serialText(serial), issuedAt, hash, kid, revokedAt };
}
