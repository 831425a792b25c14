import { readSessionRows } from '../../server/src/live/timeline.ts';
import { type SeminarDoc, SeminarModel, type SessionDoc } from '../../server/src/seminars/model.ts';
import { lastTransition, type TimelineRow } from '../../shared/src/live/timeline.ts';

/** A session's state and moments stand in its seminar and again, as what happened, in the timeline. */
export async function* sessionDifferences(): AsyncGenerator<string> {
  const seminars = SeminarModel.find({}, { sessions: 1 }).lean<Pick<SeminarDoc, '_id' | 'sessions'>[]>();
  for await (const { _id, sessions } of seminars.cursor() as AsyncIterable<Pick<SeminarDoc, '_id' | 'sessions'>>) {
    for (const session of sessions) {
      const wrong = compare(session, await readSessionRows(_id, session.sessionId));
      if (wrong) yield `sessions ${session.sessionId}: ${wrong}`;
    }
  }
}

function compare({ sessionId, state, startedAt, endedAt }: SessionDoc, rows: TimelineRow[]): string | undefined {
  const last = lastTransition(rows, sessionId);
  if ((last?.state ?? 'planned') !== state) return `is ${state}, its timeline says ${last?.state ?? 'planned'}`;
  const starts = rows.flatMap(({ event }) => (event.kind === 'session' && event.state === 'live' ? [event.since] : []));
  if (startedAt !== (starts[0] ?? null)) return `started at ${startedAt}, its timeline says ${starts[0] ?? null}`;
  if (state === 'ended' && last && endedAt !== last.since)
    return `ended at ${endedAt}, its timeline says ${last.since}`;
  return undefined;
}
