import type { Rules } from '../access/rules.ts';

export const summaryRules = {
  /** Years of people, halls and seminars; one's own needs no right. */
  'year:read': { administrator: 'all', organiser: 'scope', observer: 'scope', coordinator: 'scope' },
} satisfies Rules;
