import type { Scope } from '@minber/shared/access/rules';
import type { HistoryEntry } from '@minber/shared/attendance/record';
import type { Id } from '@minber/shared/platform/ids';
import type { Page, PageQuery } from '@minber/shared/platform/paging';
import type { Language } from '@minber/shared/platform/text';
import { loadSeminar } from '../../seminars/index.ts';
import { type RowScope, rowScope } from '../people/rows.ts';
import { loadFacts, type SessionFacts } from './facts.ts';
import { deskEntries } from './history-desk.ts';
import type { Told } from './history-entry.ts';
import { sessionEntries } from './history-session.ts';
import { signedEntries } from './history-signed.ts';
import { toldAbove } from './history-sources.ts';
import { isShown } from './line.ts';

/**
 * A page of everything anyone did to a session's record, newest first, as far as the scope shows it; with `personId`,
 * what was done to his line. Halls are named in `language`. Throws `resource.absent`.
 */
export async function recordHistory(
  where: { seminarId: Id; sessionId: Id },
  scope: Scope,
  { cursor, limit, personId }: PageQuery & { personId?: Id | undefined },
  language: Language,
): Promise<Page<HistoryEntry>> {
  const seminar = await loadSeminar(where.seminarId);
  const facts = await loadFacts(seminar, where.sessionId);
  const entries = shownTo(facts, rowScope(scope, seminar), [
    ...(await sessionEntries(where)),
    ...deskEntries(facts),
    ...(await signedEntries(facts, language)),
    ...(await toldAbove(where)).map((told) => named(facts, told)),
  ])
    .filter(({ personIds }) => personId === undefined || personIds.includes(personId))
    .map(({ entry }) => entry)
    .sort((a, b) => b.at - a.at || (a.entryId < b.entryId ? 1 : -1));
  const start = cursor ? entries.findIndex((entry) => isAfter(entry, cursor)) : 0;
  const items = start < 0 ? [] : entries.slice(start, start + limit);
  const last = items.at(-1);
  const hasMore = start >= 0 && start + limit < entries.length;
  return { items, next: last && hasMore ? cursorOf(last) : null, total: entries.length };
}

function named(facts: SessionFacts, told: Told): Told {
  const { personId } = told.entry;
  const personName = personId ? (facts.roster.get(personId)?.name ?? null) : null;
  return { ...told, entry: { ...told.entry, personName } };
}

/** People who are not shown are not named, though something about their hall is told. */
function shownTo(facts: SessionFacts, rows: RowScope, all: Told[]): Told[] {
  const hallShown = (hallId: Id | null) => {
    const hall = hallId ? facts.halls.get(hallId) : undefined;
    return hall !== undefined && rows.allows(hall);
  };
  const shown = new Map<Id, boolean>();
  const personShown = (personId: Id) => {
    const person = facts.roster.get(personId);
    const known = shown.get(personId) ?? (person !== undefined && isShown(facts, person, rows));
    shown.set(personId, known);
    return known;
  };
  return all.filter(({ personIds, hallId, ofAll }) => ofAll || hallShown(hallId) || personIds.some(personShown));
}

function cursorOf({ at, entryId }: HistoryEntry): string {
  return `${at}.${entryId}`;
}

function isAfter({ at, entryId }: HistoryEntry, cursor: string): boolean {
  const [time = '', ...id] = cursor.split('.');
  return at < Number(time) || (at === Number(time) && entryId < id.join('.'));
}
