import type { ReportLine, Represented } from '@minber/shared/attendance/report';
import { correctionsFor } from '@minber/shared/attendance/rules/corrections';
import { type Credit, creditOf } from '@minber/shared/attendance/rules/credit';
import type { Stay } from '@minber/shared/attendance/rules/stays';
import type { Id } from '@minber/shared/platform/ids';
import type { Place } from '@minber/shared/seminars/people';
import { turn } from '../../platform/index.ts';
import { attenderOf } from '../desk/row.ts';
import { byName, type RosterPerson } from '../people/roster.ts';
import type { RowScope } from '../people/rows.ts';
import type { AdjustmentDoc } from '../record/adjustment-model.ts';
import { promptsOf } from '../rollcall/record.ts';
import { type ClashFound, clashesFound } from './clashes.ts';
import { belongs, type PersonSpan, type SessionFacts } from './facts.ts';

/** One person's line with all it was computed from. */
export interface Computed {
  line: ReportLine;
  credit: Credit;
  clashes: ClashFound[];
  corrections: AdjustmentDoc[];
}

/** Lines are computed so many at a time; in between others have their turn. */
const atATime = 40;

/** The lines these rows show, in the Kazakh order of names. */
export async function linesOf(facts: SessionFacts, rows: RowScope): Promise<Computed[]> {
  await turn();
  const people = [...facts.roster.values()]
    .filter((person) => belongs(facts, person) && isShown(facts, person, rows))
    .sort(byName);
  const lines: Computed[] = [];
  while (lines.length < people.length) {
    lines.push(...people.slice(lines.length, lines.length + atATime).map((person) => lineOf(facts, person)));
    await turn();
  }
  return lines;
}

/** He belongs to these rows, or was in a hall that does. */
export function isShown({ stays, halls }: SessionFacts, person: RosterPerson, rows: RowScope): boolean {
  if (rows.allows(person)) return true;
  const visited = (stays.get(person.personId) ?? []).flatMap(({ hallId }) => halls.get(hallId) ?? []);
  return visited.some((hall) => rows.allows(hall));
}

export function lineOf(facts: SessionFacts, person: RosterPerson): Computed {
  const { personId, expectedPlace } = person;
  const spans = facts.spans.get(personId) ?? [];
  const stays = facts.stays.get(personId) ?? [];
  const visited = new Set(stays.map(({ hallId }) => hallId));
  const attended = stays.length > 0 || spans.length > 0;
  const corrections = correctionsFor(
    facts.adjustments.map((adjustment) => ({ ...adjustment, adjustmentId: adjustment._id })),
    { personId, attended, stays },
  );
  const credit = creditOf({
    devices: spans.filter(({ media }) => media),
    idle: spans.filter(({ media }) => !media),
    stays,
    screens: facts.screens.filter(({ hallId }) => visited.has(hallId)),
    live: facts.live,
    added: facts.added,
    interruptions: facts.interruptions,
    corrections,
    policy: facts.policy,
    asOf: facts.asOf,
    endedAt: facts.session.endedAt,
  });
  const applied = new Set(corrections.map(({ adjustmentId }) => adjustmentId));
  const places = placesOf(stays, spans);
  const clashes = clashesFound(facts, personId, credit.clashes);
  const { firstIn, lastOut, clashes: _, liveMs: __, ...measured } = credit;
  return {
    credit,
    clashes,
    corrections: facts.adjustments.filter(({ _id }) => applied.has(_id)),
    line: {
      ...attenderOf(person),
      regionId: person.regionId,
      centreId: person.centreId,
      expectedPlace,
      places,
      firstInAt: firstIn,
      lastOutAt: lastOut,
      ...measured,
      elsewhere: expectedPlace !== null && places.some((place) => keyOf(place) !== keyOf(expectedPlace)),
      ...representation(facts, personId),
      recordedAs: facts.recordedAs.get(personId) ?? null,
      prompts: promptsOf(facts.record.asks, person, spans),
      adjustmentIds: [...applied],
      conflictIds: clashes.map(({ conflictId }) => conflictId),
    },
  };
}

/** Equal for equal places. */
export function keyOf(place: Place): string {
  return place.kind === 'hall' ? place.hallId : 'own';
}

function representation(
  { representing, represented, roster }: SessionFacts,
  personId: Id,
): Pick<ReportLine, 'represents' | 'representedBy'> {
  const side = (otherId: Id | undefined, basis = ''): Represented | null =>
    otherId ? { personId: otherId, name: roster.get(otherId)?.name ?? '', basis } : null;
  const [cameFor, cameInstead] = [representing.get(personId), represented.get(personId)];
  return {
    represents: side(cameFor?.representedId, cameFor?.basis),
    representedBy: side(cameInstead?.personId, cameInstead?.basis),
  };
}

/** Where he was, in order of first presence. */
function placesOf(stays: readonly Stay[], spans: readonly PersonSpan[]): Place[] {
  const first = new Map<string, { place: Place; from: number }>();
  const note = (place: Place, from: number) => {
    const key = keyOf(place);
    if (from < (first.get(key)?.from ?? Number.POSITIVE_INFINITY)) first.set(key, { place, from });
  };
  for (const { hallId, from } of stays) note({ kind: 'hall', hallId }, from);
  for (const { hallId, from, media } of spans) if (hallId === null && media) note({ kind: 'own' }, from);
  return [...first.values()].sort((a, b) => a.from - b.from).map(({ place }) => place);
}
