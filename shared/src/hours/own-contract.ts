import { z } from 'zod';
import { signedIn } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';

export const HoursSum = z.object({ cohortId: Id, minutes: z.int(), minutesOf: z.int() });
export type HoursSum = z.infer<typeof HoursSum>;

/** Apart from the rest of the contract: a learner's first page needs nothing else of it. */
export const ownHoursApi = defineApi({
  /** The caller's hours in each of his cohorts. */
  mine: {
    method: 'GET',
    path: '/me/hours',
    access: signedIn,
    out: z.object({ items: z.array(HoursSum) }),
  },
});
