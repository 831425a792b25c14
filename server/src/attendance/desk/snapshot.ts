import type { DeskChange, DeskSnapshot } from '@minber/shared/attendance/desk';
import type { Readiness } from '@minber/shared/attendance/states';
import type { Id } from '@minber/shared/platform/ids';
import { clock, fail } from '../../platform/index.ts';
import { type LoadedSeminar, loadSeminar } from '../../seminars/index.ts';
import { boardOf } from '../board/boards.ts';
import type { BoardChanges } from '../board/changes.ts';
import type { HallBoard } from '../board/hall-board.ts';
import type { SessionBoard } from '../board/session-board.ts';
import { byName } from '../people/roster.ts';
import { chooseSession, deskSession } from '../record/timetable.ts';
import { deskSeq } from './numbers.ts';
import { deskRow, isAtHall } from './row.ts';

/** A hall of a seminar's session. Throws `resource.absent` where the hall takes no part. */
export async function hallOfSession(
  seminarId: Id,
  hallId: Id,
  sessionId?: Id,
): Promise<{ seminar: LoadedSeminar; board: SessionBoard; hall: HallBoard }> {
  const seminar = await loadSeminar(seminarId);
  const board = await boardOf(seminarId, chooseSession(seminar, sessionId).sessionId);
  const hall = board.halls.get(hallId);
  if (!hall) fail('resource.absent');
  return { seminar, board, hall };
}

/** Everything one hall's Desk shows of a session; without `sessionId`, of the one that runs or comes next. */
export async function deskSnapshot(seminarId: Id, hallId: Id, sessionId?: Id): Promise<DeskSnapshot> {
  const { seminar, board, hall } = await hallOfSession(seminarId, hallId, sessionId);
  const people = [...board.people.values()].filter((person) => isAtHall(person, hallId));
  return {
    seminarId,
    hallId,
    place: hall.facts.names,
    sessions: seminar.sessions.map(deskSession),
    sessionId: board.session.sessionId,
    people: people.map((person) => deskRow(board, hallId, person)).sort(byName),
    screen: hall.screen,
    readiness: hall.readiness,
    rollCall: hall.rollCall,
    ask: board.askOf(hall),
    messages: hall.messages,
    seq: deskSeq(board.session.sessionId, hallId),
    serverNow: clock.now(),
  };
}

/** The part of the changes that one hall's Desk shows; undefined: none. */
export function deskChange(
  board: SessionBoard,
  hallId: Id,
  changes: BoardChanges,
): Omit<DeskChange, 'seq'> | undefined {
  const hall = board.halls.get(hallId);
  const ids = changes.people.get(hallId);
  const parts = changes.parts.get(hallId);
  if (!hall || !(ids || parts || changes.session)) return undefined;
  const people = [...(ids ?? [])].flatMap((id) => board.people.get(id) ?? []);
  return {
    seminarId: board.seminar._id,
    hallId,
    sessionId: board.session.sessionId,
    ...(people.length > 0 && { people: people.map((person) => deskRow(board, hallId, person)) }),
    ...(parts?.has('screen') && { screen: hall.screen }),
    ...(parts?.has('readiness') && { readiness: hall.readiness satisfies Readiness }),
    ...(parts?.has('rollCall') && { rollCall: hall.rollCall }),
    ...((parts?.has('ask') || parts?.has('rollCall') || changes.session) && { ask: board.askOf(hall) }),
    ...(parts?.has('messages') && { messages: hall.messages }),
    ...(changes.session && { sessions: board.seminar.sessions.map(deskSession) }),
  };
}
