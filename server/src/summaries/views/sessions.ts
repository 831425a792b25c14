import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { yearOf } from '@minber/shared/summaries/totals';
import { clock } from '../../platform/index.ts';
import { type SessionSummary, SessionSummaryModel } from '../model.ts';

/** A session as the lines of a view name it. */
export interface KnownSession {
  seminarId: Id;
  sessionId: Id;
  title: LocalizedText;
  startedAt: Instant;
}

/** The sessions of a year by id, in their order in time; of one local function where one is asked for. */
export async function sessionsOf(year: number, functionId?: Id): Promise<Map<Id, KnownSession>> {
  const filter = { year, ...(functionId ? { functionIds: functionId } : {}) };
  const found = await SessionSummaryModel.find(filter).sort({ startedAt: 1 }).lean<SessionSummary[]>();
  return new Map(found.map((session) => [session._id, view(session)]));
}

export async function sessionsById(sessionIds: Id[]): Promise<Map<Id, KnownSession>> {
  const found = await SessionSummaryModel.find({ _id: { $in: sessionIds } }).lean<SessionSummary[]>();
  return new Map(found.map((session) => [session._id, view(session)]));
}

/** The year that is asked for, else the present one; and all there are, the latest first. */
export async function yearsOf(asked: number | undefined): Promise<{ year: number; years: number[] }> {
  const present = yearOf(clock.now());
  const stored = (await SessionSummaryModel.distinct('year')).filter((year) => typeof year === 'number');
  const years = [...new Set([present, ...stored])].sort((a, b) => b - a);
  return { year: asked ?? present, years };
}

function view({ _id, seminarId, title, startedAt }: SessionSummary): KnownSession {
  return { seminarId, sessionId: _id, title: title ?? { kk: '', ru: '', en: '' }, startedAt: startedAt ?? 0 };
}
