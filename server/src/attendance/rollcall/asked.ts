import type { Id } from '@minber/shared/platform/ids';
import { asksHall, type RollCallAskDoc, RollCallAskModel } from './ask-model.ts';

/** How many roll-calls of a session each of these halls was asked for. */
export async function rollCallsAsked(sessionId: Id, hallIds: Id[]): Promise<Map<Id, number>> {
  const asks = await RollCallAskModel.find({ sessionId }).lean<RollCallAskDoc[]>();
  return new Map(hallIds.map((hallId) => [hallId, asks.filter((ask) => asksHall(ask, hallId)).length]));
}
