import type { Rules } from '../access/rules.ts';

export const centreRules = {
  'centre:list': { administrator: 'all', organiser: 'scope', coordinator: 'scope', observer: 'scope' },
  'centre:write': { administrator: 'all', organiser: 'within' },
  'region:write': { administrator: 'all' },
  'hall:write': { administrator: 'all', organiser: 'within' },
  'screen:pair': { administrator: 'all', organiser: 'scope', coordinator: 'scope' },
  'screen:revoke': { administrator: 'all', organiser: 'scope', coordinator: 'scope' },
} satisfies Rules;
