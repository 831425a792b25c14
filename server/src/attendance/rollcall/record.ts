import { rollCallDueMs } from '@minber/shared/attendance/roll-call';
import type { Interval } from '@minber/shared/attendance/rules/intervals';
import type { Id } from '@minber/shared/platform/ids';
import type { Whereabouts } from '../people/rows.ts';
import { type AnswerDoc, AnswerModel } from './answer-model.ts';
import { askedOwn, type RollCallAskDoc, RollCallAskModel } from './ask-model.ts';

/** What was asked in a session, and who confirmed it on his own device. */
export interface AskRecord {
  asks: RollCallAskDoc[];
  /** By ask. */
  answers: Map<Id, Set<Id>>;
}

/** The asks of a session in order, with their answers: of everyone, or of one person. */
export async function loadAsks(sessionId: Id, personId?: Id): Promise<AskRecord> {
  const [asks, answers] = await Promise.all([
    RollCallAskModel.find({ sessionId }).sort({ at: 1 }).lean<RollCallAskDoc[]>(),
    AnswerModel.find({ sessionId, ...(personId && { personId }) }).lean<AnswerDoc[]>(),
  ]);
  const byAsk = new Map<Id, Set<Id>>(asks.map(({ _id }) => [_id, new Set()]));
  for (const answer of answers) byAsk.get(answer.askId)?.add(answer.personId);
  return { asks, answers: byAsk };
}

/**
 * How often somebody on his own device was asked whether he is there, and how often he confirmed it. He was asked when he was
 * connected on a device of his own at some time while the ask was open.
 */
export function promptsOf(
  { asks, answers }: AskRecord,
  person: Whereabouts & { personId: Id },
  spans: readonly (Interval & { hallId: Id | null })[],
): { asked: number; answered: number } {
  const own = spans.filter(({ hallId }) => hallId === null);
  const isAsked = (ask: RollCallAskDoc) =>
    askedOwn(ask).allows(person) && own.some(({ from, to }) => from <= ask.at + rollCallDueMs && to >= ask.at);
  const isAnswered = ({ _id }: RollCallAskDoc) => answers.get(_id)?.has(person.personId) === true;
  return {
    asked: asks.filter((ask) => isAnswered(ask) || isAsked(ask)).length,
    answered: asks.filter(isAnswered).length,
  };
}
