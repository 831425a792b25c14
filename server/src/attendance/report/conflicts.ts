import type { Conflict } from '@minber/shared/attendance/report';
import type { Place } from '@minber/shared/seminars/people';
import { attenderOf } from '../desk/row.ts';
import { conflictIdOf } from '../record/conflict-id.ts';
import type { SessionFacts } from './facts.ts';
import type { Computed } from './line.ts';

/** Every time one body was in two places, with what was found out about it. */
export function conflictsOf(facts: SessionFacts, lines: readonly Computed[]): Conflict[] {
  const { session, halls, resolutions, asOf } = facts;
  return lines.flatMap(({ line, credit }) =>
    credit.clashes.map((clash): Conflict => {
      const conflictId = conflictIdOf(session.sessionId, line.personId, clash);
      const resolution = resolutions.get(conflictId);
      return {
        conflictId,
        sessionId: session.sessionId,
        kind: clash.kind,
        person: attenderOf(line),
        others: [],
        places: clash.places,
        placeNames: clash.places.map((place: Place) =>
          place.kind === 'hall' ? (halls.get(place.hallId)?.names ?? null) : null,
        ),
        intervals: clash.intervals.map(({ from, to }) => ({ from, to: Math.min(to, asOf) })),
        resolution: resolution ? { note: resolution.note, authorName: resolution.authorName, at: resolution.at } : null,
      };
    }),
  );
}
