import type { Id, Instant } from '@minber/shared/platform/ids';
import { isDuplicate, newId } from '../../platform/index.ts';
import { findBoard } from '../board/boards.ts';
import type { SessionBoard } from '../board/session-board.ts';
import { attendanceChanged } from '../record/changed.ts';
import { type HallEventDoc, HallEventModel } from '../record/hall-event-model.ts';

/** Who works at which hall's Desk, in which session, when the batch arrived. */
export interface Desk {
  seminarId: Id;
  sessionId: Id;
  hallId: Id;
  board: SessionBoard;
  now: Instant;
  actorId: Id | null;
  actorName: string;
}

export interface Performed {
  repeated: boolean;
  /** Whose rows changed. */
  personIds: Id[];
}

export type NewEvent = Pick<HallEventDoc, 'kind' | 'personIds' | 'at' | 'by' | 'actionId'> &
  Partial<Pick<HallEventDoc, 'undoes' | 'heads' | 'listed'>>;

/** Adds an event to the record and to the board; false when this action had added it before. */
export async function recordEvent(desk: Desk, event: NewEvent): Promise<boolean> {
  const { seminarId, sessionId, hallId, actorId, actorName, now, board } = desk;
  const stored: HallEventDoc = {
    undoes: null,
    heads: null,
    listed: null,
    ...event,
    _id: newId(),
    seminarId,
    sessionId,
    hallId,
    recordedAt: now,
    actorId,
    actorName,
    outbox: board.session.endedAt === null ? [] : attendanceChanged(seminarId, sessionId),
  };
  const added = await HallEventModel.create(stored).then(
    () => true,
    (thrown) => {
      if (isDuplicate(thrown)) return false;
      throw thrown;
    },
  );
  // A database that dies may have stored it and never said so: then no board knows of it yet.
  const recorded = added
    ? [stored]
    : await HallEventModel.find({ sessionId, hallId, actionId: event.actionId }, { outbox: 0 }).lean<HallEventDoc[]>();
  board.apply(recorded);
  findBoard(sessionId)?.apply(recorded);
  return added;
}
