import type { Conflict } from '@minber/shared/attendance/report';
import type { Id } from '@minber/shared/platform/ids';
import type { Place } from '@minber/shared/seminars/people';
import { attenderOf } from '../desk/row.ts';
import { everyRow } from '../people/rows.ts';
import type { SessionFacts } from './facts.ts';
import { type Computed, linesOf } from './line.ts';

/** Everything that can't be so, of people whose lines are shown, with what was found out about it. Each once. */
export function conflictsOf(facts: SessionFacts, lines: readonly Computed[]): Conflict[] {
  const { session, halls, resolutions, asOf } = facts;
  const shown = new Map(lines.map(({ line }) => [line.personId, line]));
  const found = new Map<string, Conflict>();
  for (const { line, clashes } of lines)
    for (const clash of clashes) {
      const { conflictId } = clash;
      if (found.has(conflictId)) continue;
      const resolution = resolutions.get(conflictId);
      found.set(conflictId, {
        conflictId,
        sessionId: session.sessionId,
        kind: clash.kind,
        person: attenderOf(line),
        others: clash.otherIds.flatMap((id) => shown.get(id) ?? []).map(attenderOf),
        places: clash.places,
        placeNames: clash.places.map((place: Place) =>
          place.kind === 'hall' ? (halls.get(place.hallId)?.names ?? null) : null,
        ),
        intervals: clash.intervals.map(({ from, to }) => ({ from, to: Math.min(to, asOf) })),
        resolution: resolution ? { note: resolution.note, authorName: resolution.authorName, at: resolution.at } : null,
      });
    }
  return [...found.values()];
}

/** Each conflict of the session, by its id, with all whom it concerns. */
export async function clashesOfAll(facts: SessionFacts): Promise<Map<Id, { kind: Conflict['kind']; personIds: Id[] }>> {
  const found = new Map<Id, { kind: Conflict['kind']; personIds: Id[] }>();
  for (const { line, clashes } of await linesOf(facts, everyRow))
    for (const { conflictId, kind, otherIds } of clashes)
      if (!found.has(conflictId)) found.set(conflictId, { kind, personIds: [line.personId, ...otherIds] });
  return found;
}
