import type { Id } from '@minber/shared/platform/ids';
import { loadSeminar, sessionOf } from '../../seminars/index.ts';
import { viewMessages } from '../control/message-view.ts';
import { loadHalls, loadRoster } from '../people/roster.ts';
import { type HallEventDoc, HallEventModel } from '../record/hall-event-model.ts';
import { recorder } from '../record/keeping.ts';
import { type MessageDoc, MessageModel } from '../record/message-model.ts';
import { type ReadinessDoc, ReadinessModel } from '../record/readiness-model.ts';
import { type ResolutionDoc, ResolutionModel } from '../record/resolution-model.ts';
import { type AnswerDoc, AnswerModel } from '../rollcall/answer-model.ts';
import { type RollCallAskDoc, RollCallAskModel } from '../rollcall/ask-model.ts';
import { Asks } from './asks.ts';
import { SessionBoard } from './session-board.ts';
import { loadSubstitutions } from './substitutions.ts';

/** Builds a session's board from the record and from who is connected. Throws `resource.absent`. */
export async function loadBoard(seminarId: Id, sessionId: Id): Promise<SessionBoard> {
  const seminar = await loadSeminar(seminarId);
  const session = sessionOf(seminar, sessionId);
  const [events, readiness, messages, resolutions, asks, answers, substitutions] = await Promise.all([
    HallEventModel.find({ sessionId }).sort({ at: 1 }).lean<HallEventDoc[]>(),
    ReadinessModel.find({ sessionId }).lean<ReadinessDoc[]>(),
    MessageModel.find({ seminarId }).sort({ at: 1 }).lean<MessageDoc[]>(),
    ResolutionModel.find({ sessionId }).lean<ResolutionDoc[]>(),
    RollCallAskModel.find({ sessionId }).lean<RollCallAskDoc[]>(),
    AnswerModel.find({ sessionId }).lean<AnswerDoc[]>(),
    loadSubstitutions(seminarId, sessionId),
  ]);
  const here = recorder.connections.ofSession(sessionId);
  const attending = here.filter(({ ownerKind, staff }) => ownerKind === 'person' && !staff);
  const [roster, halls] = await Promise.all([
    loadRoster(seminar, [...events.flatMap(({ personIds }) => personIds), ...attending.map(({ ownerId }) => ownerId)]),
    loadHalls([...seminar.hallIds, ...events.map(({ hallId }) => hallId)]),
  ]);
  const people = [...roster.values()].filter(
    ({ kind, personId }) => kind === 'person' || events.some(({ personIds }) => personIds.includes(personId)),
  );
  const resolved = resolutions.map(({ conflictId }) => conflictId);
  const facts = { seminar, session, people, halls: halls.values(), resolved, asks: new Asks(asks, answers) };
  const board = new SessionBoard(facts, (personId) => recorder.connections.of(sessionId, personId));
  board.apply(events);
  board.setSubstitutions(substitutions);
  for (const { hallId, testedAt, soundAt } of readiness) board.setReadiness(hallId, { testedAt, soundAt });
  for (const hallId of board.halls.keys()) board.setMessages(hallId, viewMessages(messages, hallId));
  return board;
}
