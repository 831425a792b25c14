import { env, type Retention } from '../../platform/index.ts';
import { MessageModel } from './message-model.ts';

/** Messages to halls are no part of the record. */
export const messageRetention: Retention = {
  kind: 'messages',
  days: env.RETENTION_MESSAGES_DAYS,
  count: (before) => MessageModel.countDocuments({ at: { $lt: before } }),
  remove: async (before) => (await MessageModel.deleteMany({ at: { $lt: before } })).deletedCount,
};
