import type { Source } from '@minber/shared/certificates/certificate';
import type { Facts } from '@minber/shared/certificates/rules';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { activitiesOf, type Outline } from '@minber/shared/programmes/outline';
import { type Dates, datesFor } from '@minber/shared/programmes/pace';
import { completionOf, doneOf } from '@minber/shared/programmes/progress';
import { countedHours } from '../../hours/index.ts';
import { findCohort, readCohortRecord } from '../../programmes/index.ts';
import { findSeminar } from '../../seminars/index.ts';
import { creditsOf } from '../../summaries/index.ts';

export interface PersonFacts extends Facts {
  personId: Id;
  regionId: Id | null;
  centreId: Id | null;
  /** His hours have followed what he completed: seconds after it they may not have yet. */
  settled: boolean;
  /** His own, where they are not the source's. */
  dates?: Dates;
}

/** What certificates of a cohort or a seminar rest on, as it is known now. */
export interface SourceFacts {
  title: LocalizedText;
  startsAt: Instant;
  endsAt: Instant;
  people: PersonFacts[];
}

/** Undefined: there is no such cohort or seminar. */
export async function factsOf({ kind, id }: Source): Promise<SourceFacts | undefined> {
  if (kind === 'cohort') return ofCohort(id);
  const seminar = await findSeminar(id);
  if (!seminar) return undefined;
  const times = seminar.sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
  return {
    title: seminar.title,
    startsAt: Math.min(...times),
    endsAt: Math.max(...times),
    people: (
      await creditsOf(
        id,
        seminar.sessions.map(({ sessionId }) => sessionId),
      )
    ).map((one) => ({ ...one, settled: true })),
  };
}

async function ofCohort(cohortId: Id): Promise<SourceFacts | undefined> {
  if (!(await findCohort(cohortId))) return undefined;
  const { cohort, outline, enrolments } = await readCohortRecord('all', cohortId);
  const hours = await countedHours(cohortId);
  const nothing = { minutes: 0, creditedIds: new Set<Id>() };
  return {
    title: outline.title,
    startsAt: cohort.startsAt,
    endsAt: cohort.endsAt,
    people: enrolments.map(({ personId, regionId, centreId, completions, at }) => {
      const { minutes, creditedIds } = hours.get(personId) ?? nothing;
      const done = new Set(doneOf(outline, completions).keys());
      return {
        personId,
        regionId,
        centreId,
        minutes,
        completedAt: completionOf(outline, completions),
        settled: isCredited(outline, done, creditedIds),
        dates: datesFor(cohort, at),
      };
    }),
  };
}

/** Everything that counts and was completed is in the ledger. A seminar is credited by its record, as much as it says. */
function isCredited(outline: Outline, done: ReadonlySet<Id>, creditedIds: ReadonlySet<Id>): boolean {
  return activitiesOf(outline).every(
    ({ kind, minutes, activityId }) =>
      kind === 'seminar' || minutes === 0 || !done.has(activityId) || creditedIds.has(activityId),
  );
}
