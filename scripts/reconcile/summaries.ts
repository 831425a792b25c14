import { isDeepStrictEqual } from 'node:util';
import type { Model } from 'mongoose';
import { isRawGone } from '../../server/src/attendance/index.ts';
import { type SeminarDoc, SeminarModel } from '../../server/src/seminars/model.ts';
import { derive } from '../../server/src/summaries/derive.ts';
import {
  HallSummaryModel,
  PersonSummaryModel,
  type SessionSummary,
  SessionSummaryModel,
} from '../../server/src/summaries/model.ts';

/** A session that has just ended, or came by without an event, has its summaries by then. */
const summarisedWithinMs = 10 * 60_000;

type Line = { _id: string } & Record<string, unknown>;

/** Summaries are what the report says. Those that are marked as behind are none yet. */
export async function* summaryDifferences(): AsyncGenerator<string> {
  const marks = new Map((await SessionSummaryModel.find().lean<SessionSummary[]>()).map((mark) => [mark._id, mark]));
  const seminars = SeminarModel.find({ 'sessions.state': 'ended' }, { sessions: 1, createdAt: 1 }).lean<SeminarDoc[]>();
  for (const { _id: seminarId, sessions, createdAt } of await seminars) {
    for (const { sessionId, state, endedAt } of sessions) {
      if (state !== 'ended') continue;
      const mark = marks.get(sessionId);
      marks.delete(sessionId);
      if (mark?.pending) continue;
      if (mark) yield* compareSession(seminarId, sessionId, mark);
      else if (Math.max(endedAt ?? 0, createdAt) < Date.now() - summarisedWithinMs)
        yield `sessionSummaries ${sessionId}: missing`;
    }
  }
  for (const [sessionId, { pending }] of marks)
    if (!pending) yield `sessionSummaries ${sessionId}: of a session that does not exist or is not over`;
}

async function* compareSession(seminarId: string, sessionId: string, mark: SessionSummary): AsyncGenerator<string> {
  const due = await derive(seminarId, sessionId).catch((thrown: unknown) => {
    if (isRawGone(thrown)) return null;
    throw thrown;
  });
  if (due === null) return;
  for (const [field, value] of Object.entries(due?.session ?? {}))
    if (!isDeepStrictEqual(mark[field as keyof SessionSummary], value))
      yield `sessionSummaries ${sessionId}: ${field} does not follow from the record`;
  // Whoever came without being expected is filed under where he lived on the day it was computed.
  const people = (due?.people ?? []) as unknown as Line[];
  yield* compareLines(PersonSummaryModel, sessionId, people, ['regionId', 'centreId', 'regionIds', 'centreIds']);
  yield* compareLines(HallSummaryModel, sessionId, (due?.halls ?? []) as unknown as Line[], []);
}

async function* compareLines<T>(
  model: Model<T>,
  sessionId: string,
  due: Line[],
  homes: string[],
): AsyncGenerator<string> {
  const stored = new Map((await model.find({ sessionId }).lean<Line[]>()).map((line) => [line._id, line]));
  for (const line of due) {
    const found = stored.get(line._id);
    stored.delete(line._id);
    if (!found) yield `${model.modelName} ${line._id}: missing`;
    const wrong = Object.keys(line).filter((field) => {
      if (line.expectedPlace === null && homes.includes(field)) return false;
      return found && !isDeepStrictEqual(found[field], line[field]);
    });
    if (wrong.length > 0) yield `${model.modelName} ${line._id}: ${wrong.join(', ')} does not follow from the record`;
  }
  for (const _id of stored.keys()) yield `${model.modelName} ${_id}: the record knows nothing of it`;
}
