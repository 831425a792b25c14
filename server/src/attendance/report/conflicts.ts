import type { Conflict } from '@minber/shared/attendance/report';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { Place } from '@minber/shared/seminars/people';
import { findPerson } from '../../identity/index.ts';
import { audit, clock, fail, newId } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { findBoard } from '../board/boards.ts';
import { attenderOf } from '../desk/row.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import type { RowsFor } from '../people/rows.ts';
import { publishBoard } from '../publish.ts';
import { conflictIdOf } from '../record/conflict-id.ts';
import { ResolutionModel } from '../record/resolution-model.ts';
import { loadFacts, type SessionFacts } from './facts.ts';
import { type Computed, linesOf } from './line.ts';

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

/** The conflicts of people whose rows are shown. Throws `resource.absent`. */
export async function listConflicts(seminarId: Id, sessionId: Id, rows: RowsFor): Promise<Conflict[]> {
  const seminar = await loadSeminar(seminarId);
  const facts = await loadFacts(seminar, sessionId);
  return conflictsOf(facts, linesOf(facts, rows(seminar)));
}

/** Writes down what was found out. An earlier note stays in the record. Throws `resource.absent`. */
export async function resolveConflict(
  principal: PersonPrincipal,
  rows: RowsFor,
  where: { seminarId: Id; sessionId: Id; conflictId: Id },
  note: string,
): Promise<Conflict> {
  const { seminarId, sessionId, conflictId } = where;
  const conflict = (await listConflicts(seminarId, sessionId, rows)).find((one) => one.conflictId === conflictId);
  if (!conflict) fail('resource.absent');
  const author = await findPerson(principal.personId);
  const resolution = { note, authorName: author ? fullName(author) : '', at: clock.now() };
  await ResolutionModel.create({ _id: newId(), conflictId, sessionId, authorId: principal.personId, ...resolution });
  await audit({
    principal,
    action: 'conflict:resolve',
    on: { kind: 'seminar', id: seminarId },
    details: { sessionId, conflictId, note },
  });
  const board = findBoard(sessionId);
  board?.conflicts.resolve(conflictId);
  if (board) publishBoard(board);
  return { ...conflict, resolution };
}
