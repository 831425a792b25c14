import type { Instant } from '@minber/shared/platform/ids';
import { canonicalJson } from '@minber/shared/signing/canonical';
import { sha256 } from '../../documents/index.ts';
import type { CertificateDoc } from '../model.ts';

/** SHA-256 over everything that is frozen, in canonical JSON. */
export function hashOf(certificate: CertificateDoc, serial: number, issuedAt: Instant): string {
  const { _id, personId, kind, content, language, layoutId, checkCode } = certificate;
  return sha256(canonicalJson({ _id, personId, kind, content, language, layoutId, checkCode, serial, issuedAt }));
}
