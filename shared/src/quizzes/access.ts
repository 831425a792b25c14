import type { Rules } from '../access/rules.ts';

/**
 * Banks and quizzes follow the programme they belong to; a shared bank its authors and regions. They hold the right answers
 * of tests to come: observers, mentors and coordinators read none of them. Of attempts people of their places have made,
 * staff with `result:read` see everything. `own` of an attempt: it is one's own.
 */
export const quizRules = {
  'bank:list': { administrator: 'all', organiser: 'scope', instructor: 'own' },
  'bank:read': { administrator: 'all', organiser: 'scope', instructor: 'own' },
  'bank:create': { administrator: 'all', organiser: 'scope', instructor: 'all' },
  'bank:write': { administrator: 'all', organiser: 'within', instructor: 'own' },
  'quiz:read': { administrator: 'all', organiser: 'scope', instructor: 'own' },
  'quiz:write': { administrator: 'all', organiser: 'within', instructor: 'own' },
  /** Dates and allowances of a cohort. */
  'quiz:run': { administrator: 'all', organiser: 'within' },
  'result:read': { administrator: 'all', organiser: 'scope', observer: 'scope', mentor: 'scope', instructor: 'scope' },
  'essay:mark': { administrator: 'all', organiser: 'scope', mentor: 'scope', instructor: 'scope' },
  'attempt:use': { person: 'own' },
} satisfies Rules;
