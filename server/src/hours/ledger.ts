import { type Balance, balanceOf, type Due, nextEntry } from '@minber/shared/hours/rules';
import type { HoursWhy } from '@minber/shared/hours/state';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { clock, type Filter, isDuplicate, newId } from '../platform/index.ts';
import { type EntryDoc, EntryModel } from './model.ts';

/** What somebody is owed, and the reasons its first and every later entry are given. */
export interface Wanted {
  personId: Id;
  activityId: Id;
  sessionId: Id;
  due: Due;
  earnedAt: Instant;
}
interface Reasons {
  first: HoursWhy;
  later: HoursWhy;
}

const turnsAtMost = 8;

/**
 * Inserts what is missing until the entries that `which` finds say what `read` says is due; what it does not name is due
 * nothing. Both are read anew after every insertion: whoever was faster or knew less is noticed by the one who wrote.
 * A key that is there already means that somebody else did it.
 */
export async function bringToDue(which: Filter, reasons: Reasons, read: () => Promise<Wanted[]>): Promise<void> {
  for (let turn = 0; turn < turnsAtMost; turn += 1) {
    const entries = groupedByKey(await EntryModel.find(which).lean<EntryDoc[]>());
    const missing = missingEntries(entries, await read(), reasons);
    if (missing.length === 0) return;
    await EntryModel.insertMany(missing, { ordered: false }).catch((thrown: unknown) => {
      if (!isDuplicate(thrown)) throw thrown;
    });
  }
  throw new Error('The ledger was changed again and again while it was written');
}

/** The entries that are not there yet, without their revisions' gaps: what `bringToDue` writes and reconciling expects none of. */
export function missingEntries(entries: Map<string, EntryDoc[]>, wanted: Wanted[], reasons: Reasons): EntryDoc[] {
  const due = new Map(wanted.map((one) => [keyOf(one), one]));
  const stale = [...entries.values()].flatMap((found): Wanted[] => {
    const [last] = found.toSorted((one, other) => other.revision - one.revision);
    if (!last || due.has(keyOf(last))) return [];
    const { personId, activityId, sessionId, earnedAt } = last;
    return [{ personId, activityId, sessionId, earnedAt, due: { minutes: 0, full: false } }];
  });
  return [...wanted, ...stale].flatMap(({ due: owed, ...about }): EntryDoc[] => {
    const step = nextEntry(entries.get(keyOf(about)) ?? [], owed);
    if (!step) return [];
    const why = step.revision === 1 ? reasons.first : reasons.later;
    return [{ _id: newId(), ...about, ...step, why, at: clock.now() }];
  });
}

export function groupedByKey(entries: EntryDoc[]): Map<string, EntryDoc[]> {
  const grouped = new Map<string, EntryDoc[]>();
  for (const entry of entries) grouped.set(keyOf(entry), [...(grouped.get(keyOf(entry)) ?? []), entry]);
  return grouped;
}

/** What these entries of one person come to, by activity and session. */
export function balancesOf(entries: EntryDoc[]): Balance[] {
  return [...groupedByKey(entries).values()].flatMap((found) => {
    const [first] = found;
    return first ? [{ activityId: first.activityId, sessionId: first.sessionId, ...balanceOf(found) }] : [];
  });
}

function keyOf({ personId, activityId, sessionId }: Pick<Wanted, 'personId' | 'activityId' | 'sessionId'>): string {
  return `${personId}/${activityId}/${sessionId}`;
}
