import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { PersonCard } from '../seminars/people.ts';

export const TotalsBy = z.enum(['learners', 'cohorts', 'halls']);
export type TotalsBy = z.infer<typeof TotalsBy>;

/**
 * Somebody who is or was enrolled. `minutes` are those of the ledger, each once, whatever programmes count them: a seminar
 * that two programmes hold is in here once.
 */
export const LearnerTotal = z.object({
  person: PersonCard,
  hallName: LocalizedText.nullable(),
  minutes: z.int(),
  cohorts: z.array(
    z.object({
      cohortId: Id,
      title: LocalizedText,
      programmeTitle: LocalizedText,
      minutes: z.int(),
      minutesOf: z.int(),
    }),
  ),
});
export type LearnerTotal = z.infer<typeof LearnerTotal>;

/** What programmes count of their people's hours; `complete`: those who have all of them. */
const sum = { people: z.int(), minutes: z.int(), complete: z.int() };

export const CohortTotal = z.object({
  cohortId: Id,
  title: LocalizedText,
  programmeTitle: LocalizedText,
  startsAt: Instant,
  minutesOf: z.int(),
  ...sum,
});
export type CohortTotal = z.infer<typeof CohortTotal>;

/** Where people belonged when they were enrolled; whoever is in two cohorts is two here. */
export const HallTotal = z.object({
  /** Null: without a hall. */
  hallId: Id.nullable(),
  hallName: LocalizedText.nullable(),
  regionId: Id.nullable(),
  regionName: LocalizedText.nullable(),
  ...sum,
});
export type HallTotal = z.infer<typeof HallTotal>;
