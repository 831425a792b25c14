import { type PresencePrompt, rollCallDueMs } from '@minber/shared/attendance/roll-call';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { audit, clock, fail, isDuplicate, newId } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { allBoards, boardOf, findBoard } from '../board/boards.ts';
import type { SessionBoard } from '../board/session-board.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import { publishBoard } from '../publish.ts';
import { chooseSession } from '../record/timetable.ts';
import { type AnswerDoc, AnswerModel } from './answer-model.ts';
import { askedOwn, type RollCallAskDoc, RollCallAskModel } from './ask-model.ts';

/** What this person was asked to confirm and has not yet: asked for on every join, so that no reload loses it. */
export async function promptFor(personId: Id, seminarId: Id): Promise<{ prompt: PresencePrompt | null }> {
  const board = await runningBoard(seminarId);
  const ask = board && openAsk(board, personId);
  if (!ask) return { prompt: null };
  board.noteAsked(ask, personId);
  publishBoard(board);
  const { _id: askId, sessionId, at } = ask;
  return { prompt: { seminarId, sessionId, askId, at, until: at + rollCallDueMs } };
}

/**
 * "I am here." Confirming again tells when it was confirmed. Throws `resource.absent` for an ask of another seminar,
 * `rollCall.over` when it is no longer open.
 */
export async function confirmPresence(principal: PersonPrincipal, seminarId: Id, askId: Id): Promise<{ at: Instant }> {
  const { personId } = principal;
  const ask = await RollCallAskModel.findOne({ _id: askId, seminarId }).lean<RollCallAskDoc>();
  if (!ask) fail('resource.absent');
  const before = await findAnswer(askId, personId);
  if (before) return { at: before.at };
  const at = clock.now();
  if (at > ask.at + rollCallDueMs) fail('rollCall.over');
  const { sessionId } = ask;
  try {
    await AnswerModel.create({ _id: newId(), seminarId, sessionId, askId, personId, at });
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    return { at: (await findAnswer(askId, personId))?.at ?? at };
  }
  await audit({ principal, action: 'presence:confirm', on: { kind: 'seminar', id: seminarId }, details: { askId } });
  const board = findBoard(sessionId);
  board?.noteAnswer(askId, personId);
  if (board) publishBoard(board);
  return { at };
}

/** The latest ask that reaches him; one before it is superseded, answered or not. */
function openAsk({ session, asks, people }: SessionBoard, personId: Id): RollCallAskDoc | undefined {
  const person = people.get(personId);
  const isRunning = session.state === 'live' || session.state === 'paused';
  if (!person || !isRunning || person.inHallId !== null) return undefined;
  const ask = asks.latestWhere((one) => askedOwn(one).allows(person.who));
  const isOpen = ask && clock.now() <= ask.at + rollCallDueMs && !asks.isAnswered(ask._id, personId);
  return isOpen ? ask : undefined;
}

/** The board of the session that runs; a seminar that is being prepared has boards of none that runs. */
async function runningBoard(seminarId: Id): Promise<SessionBoard | undefined> {
  const known = allBoards().filter(({ seminar }) => seminar._id === seminarId);
  if (known.length > 0) return known.find(({ session }) => session.state === 'live' || session.state === 'paused');
  return boardOf(seminarId, chooseSession(await loadSeminar(seminarId)).sessionId);
}

async function findAnswer(askId: Id, personId: Id): Promise<AnswerDoc | null> {
  return AnswerModel.findOne({ askId, personId }).lean<AnswerDoc>();
}
