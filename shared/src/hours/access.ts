import type { Rules } from '../access/rules.ts';

export const hoursRules = {
  /** What the people of a cohort have earned, entry by entry: as far as its roster reaches. */
  'hours:read': {
    administrator: 'all',
    organiser: 'scope',
    observer: 'scope',
    mentor: 'scope',
    coordinator: 'scope',
    instructor: 'own',
  },
  /** Sums over all cohorts: by learner, by cohort, by hall. */
  'hours:totals': { administrator: 'all', organiser: 'scope', observer: 'scope', mentor: 'scope', coordinator: 'scope' },
} satisfies Rules;
