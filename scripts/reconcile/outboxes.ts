import type { Model } from 'mongoose';
import { features } from '../../server/src/features.ts';
import type { WithOutbox } from '../../server/src/platform/index.ts';

const deliveredWithinMs = 60_000;

/** Every event of an outbox reaches its consumers within a minute, or is waiting for a server that is down. */
export async function* outboxDifferences(): AsyncGenerator<string> {
  const before = Date.now() - deliveredWithinMs;
  for (const feature of features) {
    for (const source of (feature.outboxes ?? []) as Model<WithOutbox>[]) {
      const waiting = await source.find({ 'outbox.at': { $lt: before } }, { outbox: 1 }).lean<WithOutbox[]>();
      for (const { _id, outbox } of waiting) yield `${source.modelName} ${_id}: ${outbox[0]?.type} was not delivered`;
    }
  }
}
