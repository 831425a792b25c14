import type { Scope } from '@minber/shared/access/rules';
import type { CertificateRow } from '@minber/shared/certificates/certificate';
import { serialNumber } from '@minber/shared/certificates/certificate';
import type { RegisterFilter } from '@minber/shared/certificates/contract';
import { foldedWords } from '@minber/shared/identity/names';
import type { Page } from '@minber/shared/platform/paging';
import { type Filter, scopeFilter } from '../../platform/index.ts';
import { type CertificateDoc, CertificateModel } from '../model.ts';
import { rowOf } from './row.ts';

const newestFirst = { serial: -1, _id: -1 } as const;

/** A page of the register as far as the scope opens it. */
export async function listCertificates(
  scope: Scope,
  { cursor, limit, ...wanted }: RegisterFilter & { cursor?: string | undefined; limit: number },
): Promise<Page<CertificateRow>> {
  const filter = filterOf(scope, wanted);
  const start = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0);
  const [found, total] = await Promise.all([
    CertificateModel.find(filter, { outbox: 0 }).sort(newestFirst).skip(start).limit(limit).lean<CertificateDoc[]>(),
    CertificateModel.countDocuments(filter),
  ]);
  const end = start + limit;
  return { items: found.map(rowOf), next: end < total ? String(end) : null, total };
}

/** All of it, for a file. */
export async function wholeRegister(scope: Scope, wanted: RegisterFilter): Promise<CertificateRow[]> {
  const found = await CertificateModel.find(filterOf(scope, wanted), { outbox: 0 })
    .sort(newestFirst)
    .lean<CertificateDoc[]>();
  return found.map(rowOf);
}

function filterOf(scope: Scope, { q, kind, state, regionId, sourceId, from, to, review }: RegisterFilter): Filter {
  const issuedAt = { ...(from === undefined ? {} : { $gte: from }), ...(to === undefined ? {} : { $lt: to }) };
  return {
    $and: [
      scopeFilter(scope, { region: 'regionId', centre: 'centreId' }),
      ...searched(q),
      {
        ...(kind ? { kind } : {}),
        ...(state ? { state } : {}),
        ...(regionId ? { regionId } : {}),
        ...(sourceId ? { sourceId } : {}),
        ...(review ? { needsReview: true } : {}),
        ...(Object.keys(issuedAt).length > 0 ? { issuedAt } : {}),
      },
    ],
  };
}

/** A number finds that one certificate, words the people whose names begin so. */
function searched(q: string | undefined): Filter[] {
  const serial = serialNumber(q ?? '');
  if (serial !== undefined) return [{ serial }];
  return foldedWords(q).map((word) => ({ words: { $regex: `^${word}` } }));
}
