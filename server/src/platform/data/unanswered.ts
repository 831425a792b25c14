import mongoose from 'mongoose';
import { AppError } from '../errors.ts';

const { MongoBulkWriteError, MongoNetworkError, MongoServerSelectionError } = mongoose.mongo;
const retryAfterMs = 2_000;

/**
 * What whoever asked is told where the database gave no answer: it is restarted within seconds, so `server.busy`. What he
 * asked for may have been done all the same; asking for it once more does nothing twice. Every other error stays itself.
 */
export function busyIfUnanswered(thrown: unknown): unknown {
  return isUnanswered(thrown) ? new AppError('server.busy', { retryAfterMs }) : thrown;
}

function isUnanswered(thrown: unknown): boolean {
  // The driver puts every error of writes in bulk into one of this kind.
  if (thrown instanceof MongoBulkWriteError) return isUnanswered(thrown.errorResponse);
  return thrown instanceof MongoNetworkError || thrown instanceof MongoServerSelectionError;
}
