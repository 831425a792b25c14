import type { Source } from '@minber/shared/certificates/certificate';
import { factsOf } from '../award/facts.ts';
import { automaticSources, ruleOf } from '../award/rule.ts';
import { lastCertificates } from '../award/view.ts';
import { byRule } from './issuer.ts';
import { makeCertificates } from './make.ts';
import { numberWaiting } from './number.ts';

/** Issues to whoever has earned it by now where the rule says that nobody has to ask. */
export async function issueByRule(source: Source): Promise<void> {
  const rule = await ruleOf(source);
  const facts = rule.auto ? await factsOf(source) : undefined;
  if (!facts) return;
  const had = await lastCertificates(source, rule.wording);
  const people = facts.people.filter(({ personId }) => !had.has(personId));
  if ((await makeCertificates({ source, facts, rule, issuer: byRule, batch: null }, people)) > 0) await numberWaiting();
}

/** The same wherever a rule asks for it. */
export async function issueEverywhere(): Promise<void> {
  for (const source of await automaticSources()) await issueByRule(source);
}
