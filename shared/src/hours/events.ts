import { z } from 'zod';
import { Id } from '../platform/ids.ts';

/** `hours.changed`: somebody's counted minutes in a cohort are others than before, or are counted for the first time. */
export const HoursChanged = z.object({ personId: Id, cohortId: Id, minutes: z.int(), minutesOf: z.int() });
export type HoursChanged = z.infer<typeof HoursChanged>;
