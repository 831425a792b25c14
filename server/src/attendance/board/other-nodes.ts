import type { Id } from '@minber/shared/platform/ids';
import { isKeptHere } from '../../live/index.ts';
import { log, nodes, notices, signals } from '../../platform/index.ts';
import { rebuild } from './boards.ts';
import type { SessionBoard } from './session-board.ts';

const recorded = 'attendance.recorded';
/** Several taps within this time are one look into the record. */
const gatherMs = 300;

type Where = { seminarId: Id; sessionId: Id };
const waiting = new Map<Id, NodeJS.Timeout>();

/** What other nodes record while the seminar is at home nowhere is shown here too. */
export function followOtherBoards(): void {
  notices.on(recorded, (payload) => soon(payload as Where));
  signals.on('live:taken', ({ seminarId }) => {
    if (nodes.isOneOfSeveral()) rebuild({ seminarId });
  });
}

/** Something was recorded on a board of this node; whoever else has one looks into the record. */
export function tellOtherBoards({ seminar, session }: SessionBoard): void {
  const where = { seminarId: seminar._id, sessionId: session.sessionId };
  if (isKeptHere(where.seminarId)) return;
  notices.tell(recorded, where).catch((thrown) => log('attendance').warn({ err: thrown }, 'not told'));
  soon(where);
}

function soon(where: Where): void {
  if (waiting.has(where.sessionId)) return;
  const look = () => {
    waiting.delete(where.sessionId);
    rebuild(where);
  };
  waiting.set(where.sessionId, setTimeout(look, gatherMs).unref());
}
