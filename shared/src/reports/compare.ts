import type { ReportLine, SessionReport } from '../attendance/report.ts';
import type { Id } from '../platform/ids.ts';
import { canonicalJson } from '../signing/canonical.ts';
import { changedOnes, newOnes } from './changed.ts';
import { factDifferences } from './compare-facts.ts';
import type { Compared } from './compared.ts';
import { type Cause, ChangedField, type Differences, type PersonDifference, type Value } from './differences.ts';
import type { Objection } from './objections.ts';

type PolicyDifference = Differences['policy'][number];

/**
 * What became different between two states of a session's record, person by person in the order of the later one, and
 * what brought it about: every document that is new on the later side and concerns him. `from` is the version that
 * `before` was frozen as.
 */
export function compareReports(from: number, before: Compared, after: Compared): Differences {
  const policy = policyDifferences(before.report.policy, after.report.policy);
  const context = { before, after, policy };
  const earlier = new Map(before.report.lines.map((line) => [line.personId, line]));
  const later = new Set(after.report.lines.map(({ personId }) => personId));
  const people = [
    ...after.report.lines.flatMap((line) => personDifference(context, earlier.get(line.personId), line)),
    ...before.report.lines
      .filter(({ personId }) => !later.has(personId))
      .flatMap((line) => personDifference(context, line, undefined)),
  ];
  const [fromMs, toMs] = [before.report.liveMs, after.report.liveMs];
  const facts = factDifferences(before, after, people);
  return {
    from,
    people,
    policy,
    live: fromMs === toMs ? null : { fromMs, toMs },
    facts,
    other: people.length + policy.length + facts.length === 0 && fromMs === toMs,
  };
}

interface Context {
  before: Compared;
  after: Compared;
  policy: PolicyDifference[];
}

function personDifference(
  context: Context,
  before: ReportLine | undefined,
  after: ReportLine | undefined,
): PersonDifference[] {
  const line = after ?? before;
  if (!line) return [];
  const changes = ChangedField.options.flatMap((field) => {
    const [from, to] = [shownOf(before, field), shownOf(after, field)];
    return from === to ? [] : [{ field, from, to }];
  });
  const kind = before && after ? 'changed' : after ? 'new' : 'removed';
  if (kind === 'changed' && changes.length === 0) return [];
  return [{ personId: line.personId, name: line.name, kind, changes, causes: causesOf(context, line) }];
}

function shownOf(line: ReportLine | undefined, field: ChangedField): Value {
  if (!line) return null;
  if (field === 'evidence') return line.evidence.toSorted().join(' ');
  if (field === 'prompts') return `${line.prompts.answered}/${line.prompts.asked}`;
  return line[field];
}

function causesOf({ before, after, policy }: Context, line: ReportLine): Cause[] {
  const { personId } = line;
  const [old, now] = [before.report, after.report];
  const concerns = (...ids: (Id | null)[]) => ids.includes(personId);
  const adjustments = newOnes(old.adjustments, now.adjustments, 'adjustmentId').filter(({ adjustmentId }) =>
    line.adjustmentIds.includes(adjustmentId),
  );
  const corrections = newOnes(old.corrections, now.corrections, 'correctionId');
  const objections = newOnes(answered(before.objections), answered(after.objections), 'objectionId').filter((one) =>
    concerns(one.personId),
  );
  const substitutions = changedOnes(old.substitutions, now.substitutions, 'substitutionId').filter((one) =>
    concerns(one.personId, one.representedId),
  );
  const matches = changedOnes(old.matches, now.matches, 'matchId').filter((one) => concerns(one.personId, one.guestId));
  const conflicts = changedOnes(old.conflicts, now.conflicts, 'conflictId').filter(
    ({ person, resolution }) => resolution !== null && concerns(person.personId),
  );
  const documents: Cause[] = [
    ...adjustments.map(({ adjustmentId: id, reason: text, authorName: byName, at }) => {
      return { kind: 'adjustment' as const, id, text, byName, at };
    }),
    ...corrections.map(({ correctionId: id, reason: text, authorName: byName, at }) => {
      return { kind: 'correction' as const, id, text, byName, at };
    }),
    ...objections.map(({ objectionId: id, answer }) => {
      return {
        kind: 'objection' as const,
        id,
        text: answer?.note ?? '',
        byName: answer?.byName ?? '',
        at: answer?.at ?? null,
      };
    }),
    ...substitutions.map(({ substitutionId: id, basis: text, byName, withdrawnBy, at, withdrawnAt }) => {
      return { kind: 'substitution' as const, id, text, byName: withdrawnBy ?? byName, at: withdrawnAt ?? at };
    }),
    ...matches.map(({ matchId: id, guestName: text, byName, withdrawnBy, at, withdrawnAt }) => {
      return { kind: 'match' as const, id, text, byName: withdrawnBy ?? byName, at: withdrawnAt ?? at };
    }),
    ...conflicts.map(({ conflictId: id, resolution }) => {
      return {
        kind: 'resolution' as const,
        id,
        text: resolution?.note ?? '',
        byName: resolution?.authorName ?? '',
        at: resolution?.at ?? null,
      };
    }),
  ];
  const expected = canonicalJson(expectedPlaceOf(old, personId)) !== canonicalJson(expectedPlaceOf(now, personId));
  const evidence = (before.evidence[personId] ?? '') !== (after.evidence[personId] ?? '');
  return [
    ...documents.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    ...(expected ? [unsigned('expected')] : []),
    ...(policy.length > 0 ? [unsigned('policy')] : []),
    ...(evidence ? [unsigned('evidence')] : []),
  ];
}

function unsigned(kind: 'expected' | 'policy' | 'evidence'): Cause {
  return { kind, id: null, text: '', byName: '', at: null };
}

function expectedPlaceOf({ lines }: SessionReport, personId: Id) {
  return lines.find((line) => line.personId === personId)?.expectedPlace ?? null;
}

function answered(objections: Objection[]): Objection[] {
  return objections.filter(({ answer }) => answer?.outcome === 'accepted');
}

function policyDifferences(before: SessionReport['policy'], after: SessionReport['policy']): PolicyDifference[] {
  const [old, now] = [new Map(flat(before)), new Map(flat(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => field !== 'version' && old.get(field) !== now.get(field))
    .map((field) => ({ field, from: old.get(field) ?? null, to: now.get(field) ?? null }));
}

/** Nested fields by their path: `rollCalls.hourly`. */
function flat(value: object, path = ''): [string, Value][] {
  return Object.entries(value).flatMap(([key, one]): [string, Value][] =>
    typeof one === 'object' && one !== null ? flat(one, `${path}${key}.`) : [[`${path}${key}`, one as Value]],
  );
}
