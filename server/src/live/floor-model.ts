import { askerKey, type FloorItem, isOpen } from '@minber/shared/live/floor';
import type { Id } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../platform/index.ts';

interface StoredEntry extends Stored, Omit<FloorItem, 'entryId'> {
  seminarId: Id;
  sessionId: Id;
  askerKey: string;
  open: boolean;
}

export const FloorModel = defineModel<StoredEntry>(
  'floorEntries',
  {
    seminarId: String,
    sessionId: String,
    asker: Schema.Types.Mixed,
    askerKey: String,
    caption: Schema.Types.Mixed,
    line: String,
    key: String,
    state: String,
    open: Boolean,
    askedAt: Number,
    invitedAt: Number,
    speakingAt: Number,
    endedAt: Number,
    speakerId: String,
  },
  {
    indexes: [
      { fields: { seminarId: 1, askerKey: 1, key: 1 }, unique: true },
      { fields: { seminarId: 1, askerKey: 1 }, unique: true, partial: { open: true } },
      { fields: { seminarId: 1, open: 1 } },
    ],
  },
);

/** Stores an entry as it is now. Repeatable; a duplicate key means that this request is there under another id. */
export async function storeEntry(seminarId: Id, sessionId: Id, item: FloorItem): Promise<void> {
  const { entryId, ...fields } = item;
  const derived = { seminarId, askerKey: askerKey(item.asker), open: isOpen(item) };
  await FloorModel.updateOne(
    { _id: entryId },
    { $set: { ...fields, ...derived }, $setOnInsert: { sessionId } },
    { upsert: true },
  );
}

/** The entries that are still open, from before a restart. */
export async function openEntries(seminarId: Id): Promise<FloorItem[]> {
  const found = await FloorModel.find({ seminarId, open: true }).sort({ askedAt: 1 }).lean<StoredEntry[]>();
  return found.map(toItem);
}

export async function findEntry(seminarId: Id, entryId: Id): Promise<FloorItem | undefined> {
  const found = await FloorModel.findOne({ _id: entryId, seminarId }).lean<StoredEntry>();
  return found ? toItem(found) : undefined;
}

export async function findRequest(seminarId: Id, asker: string, key: string): Promise<FloorItem | undefined> {
  const found = await FloorModel.findOne({ seminarId, askerKey: asker, key }).lean<StoredEntry>();
  return found ? toItem(found) : undefined;
}

function toItem(stored: StoredEntry): FloorItem {
  const { asker, caption, line, key, state, askedAt, invitedAt, speakingAt, endedAt, speakerId } = stored;
  const entry = { entryId: stored._id, asker, caption, line, state, askedAt, invitedAt, speakingAt };
  return { ...entry, key, endedAt, speakerId };
}
