import type { Conflict } from '@minber/shared/attendance/report';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { findPerson } from '../../identity/index.ts';
import { audit, clock, fail, newId } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { findBoard } from '../board/boards.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import type { RowsFor } from '../people/rows.ts';
import { publishBoard } from '../publish.ts';
import { attendanceChanged } from '../record/changed.ts';
import { ResolutionModel } from '../record/resolution-model.ts';
import { conflictsOf } from './conflicts.ts';
import { loadFacts } from './facts.ts';
import { linesOf } from './line.ts';

/** The conflicts of people whose rows are shown. Throws `resource.absent`. */
export async function listConflicts(seminarId: Id, sessionId: Id, rows: RowsFor): Promise<Conflict[]> {
  const seminar = await loadSeminar(seminarId);
  const facts = await loadFacts(seminar, sessionId);
  return conflictsOf(facts, await linesOf(facts, rows(seminar)));
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
  await ResolutionModel.create({
    _id: newId(),
    conflictId,
    sessionId,
    authorId: principal.personId,
    ...resolution,
    outbox: attendanceChanged(seminarId, sessionId),
  });
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
