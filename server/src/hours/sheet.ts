import type { HoursSum } from '@minber/shared/hours/own-contract';
import type { HoursSheet } from '@minber/shared/hours/state';
import type { Id } from '@minber/shared/platform/ids';
import type { PersonCard } from '@minber/shared/seminars/people';
import { fail } from '../platform/index.ts';
import { cardsOf, type Member, membersOf, type Run, runOf } from '../programmes/index.ts';
import type { EntryDoc } from './model.ts';
import { StandingModel } from './model.ts';
import { compute, entriesFor } from './standings.ts';

/** Where to find a person's hours in a cohort, computed from the ledger now. Throws `resource.absent`. */
export async function readSheet(cohortId: Id, personId: Id): Promise<HoursSheet> {
  const run = (await runOf(cohortId)) ?? fail('resource.absent');
  const [member] = await membersOf(cohortId, [personId]);
  if (!member) fail('resource.absent');
  const [entries, cardFor] = await Promise.all([entriesFor(run, [personId]), cardsOf([personId])]);
  return viewSheet(run, member, entries.get(personId) ?? [], cardFor(personId));
}

export function viewSheet(run: Run, member: Member, entries: EntryDoc[], person: PersonCard): HoursSheet {
  const { cohortId, cohortTitle, outline } = run;
  const { minutes, minutesOf, activities } = compute(run, member, entries);
  const counted = new Map(activities.map((one) => [one.activityId, one]));
  return {
    cohortId,
    person,
    programmeTitle: outline.title,
    cohortTitle,
    kind: outline.kind,
    minutes,
    minutesOf,
    lines: outline.modules.flatMap((module) =>
      module.activities
        .filter((activity) => activity.minutes > 0 || counted.has(activity.activityId))
        .map((activity) => {
          const { activityId, kind, title } = activity;
          const found = counted.get(activityId);
          return {
            activityId,
            kind,
            title,
            moduleTitle: module.title,
            minutesOf: activity.minutes,
            ledgerMinutes: found?.ledgerMinutes ?? 0,
            minutes: found?.minutes ?? 0,
            entries: entries
              .filter((entry) =>
                activity.kind === 'seminar'
                  ? entry.activityId === activity.seminarId
                  : entry.activityId === activityId && entry.sessionId === cohortId,
              )
              .toSorted((one, other) => one.at - other.at || one.revision - other.revision)
              .map(({ _id, ...entry }) => ({ entryId: _id, ...entry })),
          };
        }),
    ),
  };
}

/** A person's hours in each of his cohorts. */
export async function sumsOf(personId: Id): Promise<HoursSum[]> {
  const found = await StandingModel.find({ personId }, { outbox: 0, activities: 0 }).lean<HoursSum[]>();
  return found.map(({ cohortId, minutes, minutesOf }) => ({ cohortId, minutes, minutesOf }));
}

/** A person's minutes in a cohort, in all and by activity, as the ledger has them now; null: he is not enrolled. */
export async function hoursOf(
  personId: Id,
  cohortId: Id,
): Promise<{ minutes: number; minutesOf: number; activities: { activityId: Id; minutes: number }[] } | null> {
  const run = await runOf(cohortId);
  const [member] = run ? await membersOf(cohortId, [personId]) : [];
  if (!run || !member) return null;
  const entries = (await entriesFor(run, [personId])).get(personId) ?? [];
  const { minutes, minutesOf, activities } = compute(run, member, entries);
  return {
    minutes,
    minutesOf,
    activities: activities.map(({ activityId, minutes: counted }) => ({ activityId, minutes: counted })),
  };
}
