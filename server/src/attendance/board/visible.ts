import type { RowScope } from '../people/rows.ts';
import type { PersonBoard } from './person-board.ts';
import type { SessionBoard } from './session-board.ts';

/** How many conflicts nobody has settled concern people these rows show. */
export function openConflicts(board: SessionBoard, rows: RowScope): number {
  const people = [...board.conflicts.open.values()].flatMap((id) => board.people.get(id) ?? []);
  return people.filter((person) => shows(board, rows, person)).length;
}

/** By where he belongs, or by a hall in which he was. */
function shows(board: SessionBoard, rows: RowScope, { who, stays }: PersonBoard): boolean {
  const halls = stays.flatMap(({ hallId }) => board.halls.get(hallId) ?? []);
  return rows.allows(who) || halls.some(({ facts }) => rows.allows(facts));
}
