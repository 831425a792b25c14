import type { Principal } from '@minber/shared/access/principal';
import type { Source } from '@minber/shared/certificates/certificate';
import type { Id } from '@minber/shared/platform/ids';
import { fail } from '../../platform/index.ts';
import { factsOf } from '../award/facts.ts';
import { ruleOf } from '../award/rule.ts';
import { CertificateModel } from '../model.ts';
import { issuerOf } from './issuer.ts';
import { makeCertificates } from './make.ts';
import { numberWaiting } from './number.ts';

/** Issues to everybody who has earned it, at once and without drawing anything; their ids by number. */
export async function issueNow(principal: Principal, source: Source): Promise<Id[]> {
  const facts = (await factsOf(source)) ?? fail('resource.absent');
  const issue = { source, facts, rule: await ruleOf(source), issuer: await issuerOf(principal), batch: null };
  await makeCertificates(issue, facts.people);
  await numberWaiting();
  const found = await CertificateModel.find({ sourceId: source.id, state: { $ne: 'waiting' } }, { _id: 1 })
    .sort({ serial: 1 })
    .lean();
  return found.map(({ _id }) => _id);
}
