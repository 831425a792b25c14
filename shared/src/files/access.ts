import type { Rules } from '../access/rules.ts';

/** A file has the places and the authors of what it belongs to. Learners read by the addresses they are given. */
export const fileRules = {
  'file:read': { administrator: 'all', organiser: 'scope', observer: 'scope', mentor: 'scope', instructor: 'own' },
  'file:write': { administrator: 'all', organiser: 'within', instructor: 'own' },
} satisfies Rules;
