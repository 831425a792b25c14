import type { Rules } from '../access/rules.ts';

export const reportRules = {
  /** Freezes a session's report as a signed version. */
  'report:approve': { administrator: 'all', organiser: 'within' },
  'objection:answer': { administrator: 'all', organiser: 'within' },
  /** Confirms a hall's sheet of a session. */
  'sheet:confirm': { coordinator: 'scope' },
} satisfies Rules;
