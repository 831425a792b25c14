import type { Id } from '@minber/shared/platform/ids';
import type { SessionSummarised } from '@minber/shared/summaries/events';
import mongoose, { type Model } from 'mongoose';
import { isRawGone } from '../attendance/index.ts';
import { pushEvent, type Stored } from '../platform/index.ts';
import { tellProgrammes } from './attended.ts';
import { type Derived, derive } from './derive.ts';
import { HallSummaryModel, PersonSummaryModel, type SessionSummary, SessionSummaryModel } from './model.ts';

/**
 * Recomputes a session's summaries and writes them. May run twice at once, here and on other nodes: a line is replaced
 * only by a later computation, and what a later one no longer knows is removed after `done` says so.
 */
export async function summarise(sessionId: Id): Promise<void> {
  const mark = await SessionSummaryModel.findById(sessionId).lean<SessionSummary>();
  if (!mark) return;
  let derived: Derived | undefined;
  try {
    derived = await derive(mark.seminarId, sessionId);
  } catch (thrown) {
    // Removed by the rules of retention: what was derived before stays as it is.
    if (!isRawGone(thrown)) throw thrown;
    await SessionSummaryModel.updateOne({ _id: sessionId, wanted: mark.wanted }, { $set: { pending: false } });
    return;
  }
  if (derived) return write(mark.seminarId, sessionId, derived, mark.wanted);
  await forget(sessionId, mark.wanted);
  await tellProgrammes(mark.seminarId);
}

/** Writes what was computed as `revision`, and tells `session.summarised` with the mark that says so. */
export async function write(
  seminarId: Id,
  sessionId: Id,
  { session, people, halls }: Derived,
  revision: number,
): Promise<void> {
  const payload: SessionSummarised = { seminarId, sessionId };
  await replaceOlder(PersonSummaryModel, people, revision);
  await replaceOlder(HallSummaryModel, halls, revision);
  await SessionSummaryModel.updateOne(
    { _id: sessionId, done: { $lt: revision } },
    { $set: { ...session, done: revision }, ...pushEvent({ type: 'session.summarised', payload }) },
  );
  await SessionSummaryModel.updateOne({ _id: sessionId, wanted: { $lte: revision } }, { $set: { pending: false } });
  const mark = await SessionSummaryModel.findById(sessionId, { done: 1 }).lean<SessionSummary>();
  const outdated = { sessionId, revision: { $lt: mark?.done ?? revision } };
  await Promise.all([PersonSummaryModel.deleteMany(outdated), HallSummaryModel.deleteMany(outdated)]);
}

/** The session is gone, or not over after all: nothing is left of it, unless somebody asked again meanwhile. */
async function forget(sessionId: Id, wanted: number): Promise<void> {
  const { deletedCount } = await SessionSummaryModel.deleteOne({ _id: sessionId, wanted });
  if (deletedCount === 0) return;
  await Promise.all([PersonSummaryModel.deleteMany({ sessionId }), HallSummaryModel.deleteMany({ sessionId })]);
}

async function replaceOlder<T extends Stored>(
  model: Model<T>,
  lines: Omit<T, 'revision'>[],
  revision: number,
): Promise<void> {
  if (lines.length === 0) return;
  const collection = model.collection as unknown as mongoose.mongo.Collection<Stored & { revision: number }>;
  try {
    await collection.bulkWrite(
      lines.map((line) => ({
        replaceOne: {
          filter: { _id: (line as unknown as Stored)._id, revision: { $lt: revision } },
          replacement: { ...line, revision } as unknown as Stored & { revision: number },
          upsert: true,
        },
      })),
      { ordered: false },
    );
  } catch (thrown) {
    if (!isOnlyDuplicates(thrown)) throw thrown;
  }
}

/** An upsert meets the id of a line that is as new or newer: that one stays. */
function isOnlyDuplicates(thrown: unknown): boolean {
  if (!(thrown instanceof mongoose.mongo.MongoBulkWriteError)) return false;
  return [thrown.writeErrors].flat().every(({ code }) => code === 11000);
}
