import type { Id } from '@minber/shared/platform/ids';
import mongoose from 'mongoose';

/** A new id, roughly ordered by time. Ids are strings inside and outside, so nothing is ever converted. */
export function newId(): Id {
  return new mongoose.Types.ObjectId().toHexString();
}
