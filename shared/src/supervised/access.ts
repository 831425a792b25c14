import type { Rules } from '../access/rules.ts';

export const supervisedRules = {
  /** Tests of a hall: open them, check people in, hand out devices. */
  'sitting:run': { administrator: 'all', organiser: 'within', coordinator: 'scope' },
} satisfies Rules;
