import type { Rules } from '../access/rules.ts';

/** `own` of a programme and of its cohorts: one of its authors. `participant` of a cohort: enrolled in it. */
export const programmeRules = {
  'programme:list': { administrator: 'all', organiser: 'scope', observer: 'scope', mentor: 'scope', instructor: 'own' },
  'programme:read': { administrator: 'all', organiser: 'scope', observer: 'scope', mentor: 'scope', instructor: 'own' },
  'programme:create': { administrator: 'all', organiser: 'scope', instructor: 'all' },
  'programme:write': { administrator: 'all', organiser: 'within', instructor: 'own' },
  'cohort:list': {
    administrator: 'all',
    organiser: 'scope',
    observer: 'scope',
    mentor: 'scope',
    coordinator: 'scope',
    instructor: 'own',
  },
  'cohort:read': {
    administrator: 'all',
    organiser: 'scope',
    observer: 'scope',
    mentor: 'scope',
    coordinator: 'scope',
    instructor: 'own',
  },
  /** A run of a programme: a country-wide one too, for one's own regions. */
  'cohort:create': { administrator: 'all', organiser: 'scope' },
  'cohort:write': { administrator: 'all', organiser: 'within' },
  /** Who takes part and how far he is. */
  'enrolment:read': {
    administrator: 'all',
    organiser: 'scope',
    observer: 'scope',
    mentor: 'scope',
    coordinator: 'scope',
    instructor: 'own',
  },
  'enrolment:write': { administrator: 'all', organiser: 'within' },
  /** To its learners; whoever may write reads what was written. */
  'announcement:write': { administrator: 'all', organiser: 'within', instructor: 'own' },
  'learning:use': { person: 'participant' },
} satisfies Rules;
