import { setTimeout as pause } from 'node:timers/promises';
import type { Principal } from '@minber/shared/access/principal';
import type { IssueResult } from '@minber/shared/certificates/award';
import type { Source } from '@minber/shared/certificates/certificate';
import type { Id } from '@minber/shared/platform/ids';
import { audit, clock, fail, type JobContext, jobs } from '../../platform/index.ts';
import { factsOf, type SourceFacts } from '../award/facts.ts';
import { ruleOf } from '../award/rule.ts';
import { CertificateModel } from '../model.ts';
import { renderAll } from '../paper/render.ts';
import { issuerOf } from './issuer.ts';
import { type Issuer, makeCertificates } from './make.ts';
import { numberWaiting } from './number.ts';

const kind = 'certificates';
const chunk = 50;
const settlesWithinMs = 10_000;
const lookEveryMs = 250;

interface Batch {
  source: Source;
  personIds: Id[];
  issuer: Issuer;
  batch: string;
}

/** Has certificates issued to these people; the job tells how far it is. The same key starts no second batch. */
export async function issueCertificates(
  principal: Principal,
  source: Source,
  { key, personIds }: { key: string; personIds: Id[] },
): Promise<{ jobId: Id }> {
  const issuer = await issuerOf(principal);
  const batch = `${issuer.issuerId}/${key}`;
  const payload: Batch = { source, personIds: [...new Set(personIds)], issuer, batch };
  const job = await jobs.enqueue({
    kind,
    key: batch,
    payload,
    ...(issuer.issuerId ? { ownerId: issuer.issuerId } : {}),
  });
  await audit({ principal, action: 'certificate:issue', on: source, details: { people: payload.personIds.length } });
  return { jobId: job._id };
}

export const batchJobs = {
  [kind]: async ({ source, personIds, issuer, batch }: Batch, { progress }: JobContext): Promise<IssueResult> => {
    const wanted = new Set(personIds);
    const facts = await settledFacts(source, wanted);
    const rule = await ruleOf(source);
    const people = facts.people.filter(({ personId }) => wanted.has(personId));
    // Making and numbering one is quick; drawing it is most of the work.
    const of = people.length * 2;
    for (let at = 0; at < people.length; at += chunk) {
      await makeCertificates({ source, facts, rule, issuer, batch }, people.slice(at, at + chunk));
      await numberWaiting();
      await progress(at, of);
    }
    const made = await CertificateModel.find({ batch }, { _id: 1 }).lean();
    const before = of - made.length;
    await renderAll(
      made.map(({ _id }) => _id),
      (done) => progress(before + done, of),
    );
    return { issued: made.length, passedOver: personIds.length - made.length };
  },
};

/** Waits a little for the hours of those who completed something a moment ago. */
async function settledFacts(source: Source, wanted: ReadonlySet<Id>): Promise<SourceFacts> {
  const until = clock.now() + settlesWithinMs;
  for (;;) {
    const facts = (await factsOf(source)) ?? fail('resource.absent');
    const isSettled = facts.people.every(({ personId, settled }) => settled || !wanted.has(personId));
    if (isSettled || clock.now() >= until) return facts;
    await pause(lookEveryMs);
  }
}
