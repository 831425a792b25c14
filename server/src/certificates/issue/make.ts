import type { AwardRule } from '@minber/shared/certificates/award';
import type { CertificateContent, CertificateKind, Source } from '@minber/shared/certificates/certificate';
import { isEligible } from '@minber/shared/certificates/rules';
import { foldedWords, fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { newCheckCode } from '../../documents/index.ts';
import { identifyPeople } from '../../identity/index.ts';
import { clock, env, isDuplicate, newId } from '../../platform/index.ts';
import type { PersonFacts, SourceFacts } from '../award/facts.ts';
import { awardKeyOf } from '../award/rule.ts';
import { type CertificateDoc, CertificateModel } from '../model.ts';
import { loadTemplate } from '../templates/read.ts';

/** Who issues; without a person: the rule of the cohort or seminar. */
export interface Issuer {
  issuerId: Id | null;
  issuer: string;
}

export interface Issue {
  source: Source;
  facts: SourceFacts;
  rule: AwardRule;
  issuer: Issuer;
  batch: string | null;
}

/**
 * Freezes a certificate for each of these people who has earned one and never had one; without a number yet. Said twice,
 * it makes nothing twice. Answers how many were made now.
 */
export async function makeCertificates(issue: Issue, people: PersonFacts[]): Promise<number> {
  let made = 0;
  const earned = people.filter((one) => one.settled && isEligible(one, issue.rule));
  const names = await namesOf(earned);
  for (const person of earned) {
    const name = names.get(person.personId);
    if (name && (await insert(await newCertificate(issue, person, name, { edition: 1, replaces: null })))) made += 1;
  }
  return made;
}

export async function namesOf(people: { personId: Id }[]): Promise<Map<Id, string>> {
  const known = await identifyPeople({ _id: { $in: people.map(({ personId }) => personId) } });
  return new Map(known.map((person) => [person.id, fullName(person)]));
}

export async function newCertificate(
  { source, facts, rule, issuer, batch }: Issue,
  { personId, regionId, centreId, minutes, dates }: PersonFacts,
  person: string,
  { edition, replaces }: { edition: number; replaces: string | null },
): Promise<CertificateDoc> {
  const { title } = facts;
  const { startsAt, endsAt } = dates ?? facts;
  const { wording, orderNumber, language, templateId } = rule;
  const { version, layoutId } = await loadTemplate(templateId);
  const content: CertificateContent = {
    person,
    wording,
    title,
    source,
    minutes,
    startsAt,
    endsAt,
    institution: env.INSTITUTION,
    orderNumber,
    original: null,
    replaces,
  };
  return {
    ...frozen({
      kind: wording,
      awardKey: awardKeyOf(source, wording, edition),
      edition,
      content,
      issuer,
      reason: orderNumber,
    }),
    personId,
    regionId,
    centreId,
    language,
    templateId,
    templateVersion: version,
    layoutId,
    batch,
  };
}

/** What every new certificate begins with. */
export function frozen({
  kind,
  awardKey,
  edition,
  content,
  issuer,
  reason,
}: {
  kind: CertificateKind;
  awardKey: string;
  edition: number;
  content: CertificateContent;
  issuer: Issuer;
  reason: string;
}) {
  const at = clock.now();
  return {
    _id: newId(),
    sourceKind: content.source.kind,
    sourceId: content.source.id,
    awardKey,
    edition,
    kind,
    content,
    words: foldedWords(content.person),
    ...issuer,
    createdAt: at,
    checkCode: newCheckCode(),
    state: 'waiting' as const,
    issuedAt: null,
    hash: null,
    kid: null,
    signature: null,
    needsReview: false,
    review: null,
    accepted: null,
    revokedAt: null,
    history: [{ at, by: issuer.issuer, action: 'issued' as const, reason, found: null }],
    outbox: [],
  };
}

/** False: it is there already. */
export async function insert(certificate: CertificateDoc): Promise<boolean> {
  try {
    await CertificateModel.create(certificate);
    return true;
  } catch (thrown) {
    if (isDuplicate(thrown)) return false;
    throw thrown;
  }
}
