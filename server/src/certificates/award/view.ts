import type { Principal } from '@minber/shared/access/principal';
import type { Award, AwardRule, Candidate } from '@minber/shared/certificates/award';
import { type CertificateState, type Source, serialText, type Wording } from '@minber/shared/certificates/certificate';
import { candidateState } from '@minber/shared/certificates/rules';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { identifyPeople } from '../../identity/index.ts';
import { audit, fail } from '../../platform/index.ts';
import { type CertificateDoc, CertificateModel } from '../model.ts';
import { loadTemplate } from '../templates/read.ts';
import { factsOf, type SourceFacts } from './facts.ts';
import { ruleOf, writeRule } from './rule.ts';

/** How certificates of a cohort or a seminar are given, and to whom. Throws `resource.absent`. */
export async function viewAward(source: Source): Promise<Award> {
  const facts = (await factsOf(source)) ?? fail('resource.absent');
  const rule = await ruleOf(source);
  return { rule, candidates: await candidatesOf(source, facts, rule) };
}

/** Throws `resource.absent` for a template that does not exist. */
export async function setRule(principal: Principal, source: Source, rule: AwardRule): Promise<Award> {
  await loadTemplate(rule.templateId);
  await writeRule(source, rule);
  await audit({ principal, action: 'certificate:rule', on: source, details: { ...rule } });
  return viewAward(source);
}

async function candidatesOf(source: Source, { people }: SourceFacts, rule: AwardRule): Promise<Candidate[]> {
  const [known, last] = await Promise.all([
    identifyPeople({ _id: { $in: people.map(({ personId }) => personId) } }),
    lastCertificates(source, rule.wording),
  ]);
  const facts = new Map(people.map((one) => [one.personId, one]));
  return known.flatMap((person) => {
    const found = facts.get(person.id);
    if (!found) return [];
    const certificate = last.get(person.id);
    const { id: personId, position, organisation, district } = person;
    return {
      person: { personId, name: fullName(person), position, organisation, district },
      minutes: found.minutes,
      completedAt: found.completedAt,
      state: candidateState(found, rule, certificate?.state),
      certificateId: certificate?.certificateId ?? null,
      serial: certificate?.serial ?? null,
    };
  });
}

interface LastCertificate {
  certificateId: Id;
  state: CertificateState;
  serial: string | null;
}

/** The newest certificate of this wording that each person got here; duplicates do not count. */
export async function lastCertificates({ kind, id }: Source, wording: Wording): Promise<Map<Id, LastCertificate>> {
  const found = await CertificateModel.find(
    { sourceId: id, sourceKind: kind, kind: wording },
    { personId: 1, state: 1, serial: 1, edition: 1 },
  )
    .sort({ edition: 1 })
    .lean<Pick<CertificateDoc, '_id' | 'personId' | 'state' | 'serial'>[]>();
  return new Map(
    found.map(({ _id, personId, state, serial }) => [
      personId,
      { certificateId: _id, state, serial: serial === undefined ? null : serialText(serial) },
    ]),
  );
}
