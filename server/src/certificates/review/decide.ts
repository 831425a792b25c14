import type { Principal } from '@minber/shared/access/principal';
import { type CertificateRow, serialText } from '@minber/shared/certificates/certificate';
import { isEligible } from '@minber/shared/certificates/rules';
import type { Id } from '@minber/shared/platform/ids';
import { audit, clock, fail } from '../../platform/index.ts';
import { factsOf } from '../award/facts.ts';
import { awardKeyOf, ruleOf } from '../award/rule.ts';
import { issuerOf } from '../issue/issuer.ts';
import { type Issuer, insert, namesOf, newCertificate } from '../issue/make.ts';
import { numberWaiting } from '../issue/number.ts';
import { loadCertificate } from '../load.ts';
import { type CertificateDoc, CertificateModel } from '../model.ts';
import { rowOf } from '../register/row.ts';
import { markRevoked, revoke, revokeDuplicates } from './revoke.ts';

type Decision = 'keep' | 'revoke' | 'reissue';

/**
 * Settles what a correction opened: the certificate stays as it is, is taken back, or gives way to one that states what
 * is so now. Answers the certificate that holds. Throws `certificate.settled`, `certificate.notEligible`.
 */
export async function decide(
  principal: Principal,
  certificateId: Id,
  { decision, reason }: { decision: Decision; reason: string },
): Promise<CertificateRow> {
  const certificate = await loadCertificate(certificateId);
  if (!certificate.needsReview || !certificate.review) fail('certificate.settled');
  if (decision === 'revoke') return revoke(principal, certificateId, reason);
  const on = { kind: 'certificate', id: certificateId };
  const issuer = await issuerOf(principal);
  if (decision === 'keep') await keep(certificate, issuer, reason);
  else await giveWay(certificate, issuer, reason);
  await audit({ principal, action: `certificate:${decision}`, on, details: { reason } });
  return rowOf((await newestOf(certificate)) ?? certificate);
}

async function keep({ _id, review }: CertificateDoc, { issuer }: Issuer, reason: string): Promise<void> {
  const entry = { at: clock.now(), by: issuer, action: 'kept' as const, reason, found: review };
  const { modifiedCount } = await CertificateModel.updateOne(
    { _id, state: 'valid', needsReview: true, review },
    { $set: { needsReview: false, review: null, accepted: review }, $push: { history: entry } },
  );
  if (modifiedCount === 0) fail('certificate.settled');
}

async function giveWay({ _id, review }: CertificateDoc, issuer: Issuer, reason: string): Promise<void> {
  if (!review?.eligible) fail('certificate.notEligible');
  await markRevoked(
    _id,
    { by: issuer.issuer, reason, action: 'reissued', found: review },
    { needsReview: true, review },
  );
  await reissue(_id, issuer);
}

/** Makes what takes the place of a certificate that gave way. Said twice, it is made once. */
export async function reissue(certificateId: Id, issuer: Issuer): Promise<void> {
  const before = await loadCertificate(certificateId);
  await revokeDuplicates(before);
  const { sourceKind, sourceId, personId, edition, serial } = before;
  const source = { kind: sourceKind, id: sourceId };
  const facts = await factsOf(source);
  const person = facts?.people.find((one) => one.personId === personId);
  const rule = { ...(await ruleOf(source)), wording: before.content.wording };
  const name = (await namesOf([{ personId }])).get(personId);
  if (!facts || !person || !name || !isEligible(person, rule)) return;
  const next = { edition: edition + 1, replaces: serial === undefined ? null : serialText(serial) };
  await insert(await newCertificate({ source, facts, rule, issuer, batch: null }, person, name, next));
  await numberWaiting();
}

async function newestOf({ content, personId, edition, _id }: CertificateDoc) {
  const awardKey = awardKeyOf(content.source, content.wording, edition + 1);
  const next = await CertificateModel.findOne({ personId, awardKey }, { outbox: 0 }).lean<CertificateDoc>();
  return next ?? loadCertificate(_id);
}
