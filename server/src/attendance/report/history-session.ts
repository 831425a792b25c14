import type { HistoryKind } from '@minber/shared/attendance/record';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { findPeople } from '../../identity/index.ts';
import { type SessionAct, sessionActs } from '../../live/index.ts';
import type { Told } from './history-entry.ts';

/** Who started, paused, resumed and ended the session, the system being one; what was kept without its author is left out. */
export async function sessionEntries({ seminarId, sessionId }: { seminarId: Id; sessionId: Id }): Promise<Told[]> {
  const acts = await sessionActs(seminarId, sessionId);
  const authors = await findPeople(acts.flatMap(({ byId }) => byId ?? []));
  const names = new Map(authors.map((author) => [author.id, fullName(author)]));
  return acts.flatMap((act, index): Told[] => {
    if (act.byId === undefined) return [];
    const entry = {
      entryId: `session-${act.seq}`,
      at: act.since,
      byName: (act.byId && names.get(act.byId)) || '',
      kind: kindOf(act, acts.slice(0, index)),
      params: {},
      personId: null,
      personName: null,
      hallId: null,
    };
    return [{ entry, personIds: [], hallId: null, ofAll: true }];
  });
}

function kindOf({ state }: SessionAct, before: readonly SessionAct[]): HistoryKind {
  if (state === 'live') return before.length > 0 ? 'session-resumed' : 'session-started';
  return state === 'paused' ? 'session-paused' : 'session-ended';
}
