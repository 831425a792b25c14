import type { Rules } from '../access/rules.ts';

export const gradeRules = {
  /** Grades of a cohort's people, and who among them needs a word. `own`: one is an author of its programme. */
  'grade:read': {
    administrator: 'all',
    organiser: 'scope',
    observer: 'scope',
    mentor: 'scope',
    instructor: 'own',
  },
  /** What counts how much. */
  'gradebook:write': { administrator: 'all', organiser: 'within' },
  /** Another grade than the earned one, with its reason. */
  'grade:override': { administrator: 'all', organiser: 'within', mentor: 'within' },
} satisfies Rules;
