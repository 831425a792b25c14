import type { DeskAction, DeskPerson } from '@minber/shared/attendance/desk';
import type { Attender } from '@minber/shared/attendance/states';

/** On what somebody comes for another, as ministries know it. */
export const bases = ['order', 'letter', 'verbal'] as const;
export type Basis = (typeof bases)[number];

/** Who came, for whom, and on what basis. */
export interface Substitute extends Pick<DeskAction & { kind: 'substitute' }, 'personId' | 'guest' | 'basis'> {
  person: Attender;
  absent: DeskPerson;
}
