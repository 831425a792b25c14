import { rollCallDueMs } from '@minber/shared/attendance/roll-call';
import { isDuplicate, newId, sockets } from '../../platform/index.ts';
import type { SessionBoard } from '../board/session-board.ts';
import { publishBoard } from '../publish.ts';
import { askedOwn, type RollCallAskDoc, RollCallAskModel } from './ask-model.ts';

export type NewAsk = Omit<RollCallAskDoc, '_id' | 'seminarId' | 'sessionId'>;

/**
 * Stores an ask and shows it where it is answered: Desks, control room and own devices. Undefined when this occasion had
 * been asked for before; nothing is shown twice then.
 */
export async function makeAsk(board: SessionBoard, wanted: NewAsk): Promise<RollCallAskDoc | undefined> {
  const { sessionId } = board.session;
  const ask: RollCallAskDoc = { _id: newId(), seminarId: board.seminar._id, sessionId, ...wanted };
  try {
    await RollCallAskModel.create(ask);
  } catch (thrown) {
    if (isDuplicate(thrown)) return undefined;
    throw thrown;
  }
  board.addAsk(ask);
  prompt(board, ask);
  publishBoard(board);
  return ask;
}

/** Asks those who are on devices of their own now; who comes later asks for it himself. */
function prompt(board: SessionBoard, ask: RollCallAskDoc): void {
  const reached = askedOwn(ask);
  const { _id: askId, seminarId, sessionId, at } = ask;
  for (const { who, device, inHallId } of board.people.values()) {
    const isHere = device !== null && device.hallId === null && device.state !== 'left' && inHallId === null;
    if (!isHere || !reached.allows(who)) continue;
    board.noteAsked(ask, who.personId);
    const payload = { seminarId, sessionId, askId, at, until: at + rollCallDueMs };
    sockets.emitToSubject(who.personId, 'presence:ask', payload);
  }
}
