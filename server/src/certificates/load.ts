import type { Principal } from '@minber/shared/access/principal';
import type { Facets } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { fail } from '../platform/index.ts';
import { type CertificateDoc, CertificateModel } from './model.ts';

/** Throws `resource.absent`. */
export async function loadCertificate(certificateId: Id): Promise<CertificateDoc> {
  const found = await CertificateModel.findById(certificateId, { outbox: 0 }).lean<CertificateDoc>();
  return found ?? fail('resource.absent');
}

/** Whose it is. */
export async function ownerOf(certificateId: Id): Promise<Id> {
  return (await loadCertificate(certificateId)).personId;
}

/** What decides access to a certificate: its person's places of then, and whose it is. */
export async function certificateFacets(id: Id, _principal: Principal): Promise<Facets | undefined> {
  const found = await CertificateModel.findById(id, { regionId: 1, centreId: 1, personId: 1 }).lean<CertificateDoc>();
  return found ? facetsFor(found) : undefined;
}

export function facetsFor({
  regionId,
  centreId,
  personId,
}: Pick<CertificateDoc, 'regionId' | 'centreId' | 'personId'>): Facets {
  return {
    regionIds: regionId ? [regionId] : [],
    centreIds: centreId ? [centreId] : [],
    ownerId: personId,
  };
}
