import type { ReportLine } from '@minber/shared/attendance/report';
import { correctionsFor } from '@minber/shared/attendance/rules/corrections';
import { type Credit, creditOf } from '@minber/shared/attendance/rules/credit';
import type { Stay } from '@minber/shared/attendance/rules/stays';
import type { Id } from '@minber/shared/platform/ids';
import type { Place } from '@minber/shared/seminars/people';
import { attenderOf } from '../desk/row.ts';
import { byName, type RosterPerson } from '../people/roster.ts';
import type { RowScope } from '../people/rows.ts';
import type { AdjustmentDoc } from '../record/adjustment-model.ts';
import { conflictIdOf } from '../record/conflict-id.ts';
import type { PersonSpan, SessionFacts } from './facts.ts';

/** One person's line with all it was computed from. */
export interface Computed {
  line: ReportLine;
  credit: Credit;
  corrections: AdjustmentDoc[];
}

/** The lines these rows show, in the Kazakh order of names. */
export function linesOf(facts: SessionFacts, rows: RowScope): Computed[] {
  return [...facts.roster.values()]
    .filter((person) => belongs(facts, person) && isShown(facts, person, rows))
    .sort(byName)
    .map((person) => lineOf(facts, person));
}

/** Expected, or there without being expected; staff who only watched are no attenders. */
function belongs({ stays, spans }: SessionFacts, { personId, expectedPlace }: RosterPerson): boolean {
  if (expectedPlace || stays.has(personId)) return true;
  return (spans.get(personId) ?? []).some(({ staff }) => !staff);
}

function isShown({ stays, halls }: SessionFacts, person: RosterPerson, rows: RowScope): boolean {
  if (rows.allows(person)) return true;
  const visited = (stays.get(person.personId) ?? []).flatMap(({ hallId }) => halls.get(hallId) ?? []);
  return visited.some((hall) => rows.allows(hall));
}

export function lineOf(facts: SessionFacts, person: RosterPerson): Computed {
  const { session, policy, live, interruptions, asOf } = facts;
  const spans = facts.spans.get(person.personId) ?? [];
  const stays = facts.stays.get(person.personId) ?? [];
  const attended = stays.length > 0 || spans.length > 0;
  const corrections = correctionsFor(
    facts.adjustments.map((adjustment) => ({ ...adjustment, adjustmentId: adjustment._id })),
    { personId: person.personId, attended, stays },
  );
  const credit = creditOf({
    devices: spans.filter(({ media }) => media),
    idle: spans.filter(({ media }) => !media),
    stays,
    screens: facts.screens,
    live,
    interruptions,
    corrections,
    policy,
    asOf,
  });
  const applied = new Set(corrections.map(({ adjustmentId }) => adjustmentId));
  const { firstIn, lastOut, clashes, liveMs: _, ...measured } = credit;
  return {
    credit,
    corrections: facts.adjustments.filter(({ _id }) => applied.has(_id)),
    line: {
      ...attenderOf(person),
      regionId: person.regionId,
      centreId: person.centreId,
      expectedPlace: person.expectedPlace,
      places: placesOf(stays, spans),
      firstInAt: firstIn,
      lastOutAt: lastOut,
      ...measured,
      elsewhere: false,
      represents: null,
      representedBy: null,
      recordedAs: null,
      prompts: { asked: 0, answered: 0 },
      adjustmentIds: [...applied],
      conflictIds: clashes.map((clash) => conflictIdOf(session.sessionId, person.personId, clash)),
    },
  };
}

/** Where he was, in order of first presence. */
function placesOf(stays: readonly Stay[], spans: readonly PersonSpan[]): Place[] {
  const first = new Map<string, { place: Place; from: number }>();
  const note = (key: Id | 'own', place: Place, from: number) => {
    if (from < (first.get(key)?.from ?? Number.POSITIVE_INFINITY)) first.set(key, { place, from });
  };
  for (const { hallId, from } of stays) note(hallId, { kind: 'hall', hallId }, from);
  for (const { hallId, from, media } of spans) if (hallId === null && media) note('own', { kind: 'own' }, from);
  return [...first.values()].sort((a, b) => a.from - b.from).map(({ place }) => place);
}
