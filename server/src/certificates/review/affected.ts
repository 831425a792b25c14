import type { HistoryEntry, Source, Standing } from '@minber/shared/certificates/certificate';
import { changeOf, isEligible } from '@minber/shared/certificates/rules';
import { clock } from '../../platform/index.ts';
import { factsOf } from '../award/facts.ts';
import { ruleOf } from '../award/rule.ts';
import { type CertificateDoc, CertificateModel } from '../model.ts';

/**
 * Compares every valid certificate of a cohort or seminar with what is so now. What a correction has affected becomes a
 * task; what is as it was again is none any more. Said twice, it changes nothing. A cohort or a seminar that is gone
 * leaves its certificates as they are.
 */
export async function findAffected(source: Source): Promise<void> {
  const valid = await CertificateModel.find(
    { sourceId: source.id, sourceKind: source.kind, state: 'valid', kind: { $ne: 'duplicate' } },
    { content: 1, personId: 1, review: 1, accepted: 1 },
  ).lean<Pick<CertificateDoc, '_id' | 'content' | 'personId' | 'review' | 'accepted'>[]>();
  if (valid.length === 0) return;
  const facts = await factsOf(source);
  if (!facts) return;
  const { minMinutes } = await ruleOf(source);
  const people = new Map(facts.people.map((one) => [one.personId, one]));
  for (const { _id, content, personId, review, accepted } of valid) {
    const person = people.get(personId) ?? { completedAt: null, minutes: 0, settled: true };
    if (!person.settled) continue;
    const { wording, minutes } = content;
    // What was asked for when it was issued may be less than what is asked for now.
    const demand = { wording, minMinutes: Math.min(minMinutes, minutes) };
    const now: Standing = { eligible: isEligible(person, demand), minutes: person.minutes };
    const found = changeOf(source.kind, minutes, now, accepted);
    if (isSame(found, review)) continue;
    const action: HistoryEntry['action'] = found ? 'affected' : 'restored';
    await CertificateModel.updateOne(
      { _id, state: 'valid', review },
      {
        $set: { review: found, needsReview: found !== null },
        $push: { history: { at: clock.now(), by: '', action, reason: '', found: now } },
      },
    );
  }
}

function isSame(one: Standing | null, other: Standing | null): boolean {
  return one?.eligible === other?.eligible && one?.minutes === other?.minutes;
}
