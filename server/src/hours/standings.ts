import { isDeepStrictEqual } from 'node:util';
import type { HoursChanged } from '@minber/shared/hours/events';
import { countedIn, totalOf } from '@minber/shared/hours/rules';
import type { Id } from '@minber/shared/platform/ids';
import { activitiesOf, minutesOf } from '@minber/shared/programmes/outline';
import { doneOf } from '@minber/shared/programmes/progress';
import { isDuplicate, newEvent, pushEvent } from '../platform/index.ts';
import { type Member, membersOf, type Run, runOf } from '../programmes/index.ts';
import { balancesOf } from './ledger.ts';
import { type EntryDoc, EntryModel, type StandingDoc, StandingModel } from './model.ts';

const turnsAtMost = 8;

/** A standing as the ledger, the cohort's version and the enrolment make it. */
export type Computed = Omit<StandingDoc, 'revision' | 'outbox'>;

/**
 * Writes anew what the ledger comes to for these people of a cohort where it is something else than before, and tells
 * `hours.changed` in the same document. Only what was read is replaced; whoever was slower looks again.
 */
export async function settleStandings(cohortId: Id, personIds: Id[]): Promise<void> {
  for (let turn = 0; turn < turnsAtMost; turn += 1) {
    const about = { cohortId, personId: { $in: personIds } };
    const before = await StandingModel.find(about, { outbox: 0 }).lean<StandingDoc[]>();
    const standings = new Map(before.map((one) => [one._id, one]));
    const changed = (await computeStandings(cohortId, personIds)).filter(
      (computed) => !isSame(standings.get(computed._id), computed),
    );
    if (changed.length === 0) return;
    for (const computed of changed) await write(standings.get(computed._id), computed);
  }
  throw new Error('Standings were changed again and again while they were written');
}

/** Of those who are enrolled; of nobody where the cohort is gone. */
export async function computeStandings(cohortId: Id, personIds: Id[]): Promise<Computed[]> {
  const run = await runOf(cohortId);
  if (!run) return [];
  const members = await membersOf(cohortId, personIds);
  const entries = await entriesFor(
    run,
    members.map(({ personId }) => personId),
  );
  return members.map((member) => compute(run, member, entries.get(member.personId) ?? []));
}

export function compute({ cohortId, outline }: Run, member: Member, entries: EntryDoc[]): Computed {
  const { enrolmentId, personId, regionId, centreId, hallId, completions } = member;
  const done = new Set(doneOf(outline, completions).keys());
  const counted = countedIn(outline, cohortId, done, balancesOf(entries));
  return {
    _id: enrolmentId,
    cohortId,
    personId,
    regionId,
    centreId,
    hallId,
    minutes: totalOf(counted),
    minutesOf: minutesOf(outline),
    activities: counted.filter(({ minutes, ledgerMinutes }) => minutes > 0 || ledgerMinutes > 0),
  };
}

/** Every entry of these people that the cohort's programme may accept. */
export async function entriesFor({ cohortId, outline }: Run, personIds: Id[]): Promise<Map<Id, EntryDoc[]>> {
  const seminarIds = activitiesOf(outline).flatMap((one) => (one.kind === 'seminar' ? (one.seminarId ?? []) : []));
  const found = await EntryModel.find({
    personId: { $in: personIds },
    $or: [{ sessionId: cohortId }, { activityId: { $in: seminarIds } }],
  }).lean<EntryDoc[]>();
  const byPerson = new Map<Id, EntryDoc[]>();
  for (const entry of found) {
    const own = byPerson.get(entry.personId);
    if (own) own.push(entry);
    else byPerson.set(entry.personId, [entry]);
  }
  return byPerson;
}

export function isSame(stored: StandingDoc | undefined, computed: Computed): boolean {
  if (!stored) return false;
  const { revision: _, outbox: __, ...kept } = stored;
  return isDeepStrictEqual(kept, computed);
}

async function write(before: StandingDoc | undefined, { _id, ...computed }: Computed): Promise<void> {
  const { personId, cohortId, minutes, minutesOf: of } = computed;
  const event = {
    type: 'hours.changed',
    payload: { personId, cohortId, minutes, minutesOf: of } satisfies HoursChanged,
  };
  if (before) {
    const { revision } = before;
    await StandingModel.updateOne({ _id, revision }, { $set: computed, $inc: { revision: 1 }, ...pushEvent(event) });
    return;
  }
  await StandingModel.create({ _id, ...computed, revision: 1, outbox: [newEvent(event)] }).catch((thrown: unknown) => {
    if (!isDuplicate(thrown)) throw thrown;
  });
}
