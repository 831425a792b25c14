import type { Rules } from '../access/rules.ts';

/** `own` of a cohort: one of its programme's authors. Writing a survey is writing its programme. */
export const surveyRules = {
  'survey:results': { administrator: 'all', organiser: 'scope', observer: 'scope', instructor: 'own' },
} satisfies Rules;
