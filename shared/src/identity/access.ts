import type { Rules } from '../access/rules.ts';

export const identityRules = {
  'person:list': { administrator: 'all', organiser: 'scope', coordinator: 'scope', observer: 'scope' },
  'person:read': { administrator: 'all', organiser: 'scope', coordinator: 'scope', observer: 'scope', person: 'own' },
  /** Phone and e-mail of others. */
  'person:contact': { administrator: 'all', organiser: 'scope', coordinator: 'scope', person: 'own' },
  'person:write': { administrator: 'all', organiser: 'within' },
  'person:iin': { administrator: 'all', organiser: 'within' },
  'person:import': { administrator: 'all', organiser: 'within' },
  /** A preview and its application: by the one who uploaded it. */
  'import:use': { administrator: 'own', organiser: 'own' },
  'person:invite': { administrator: 'all', organiser: 'within' },
  'person:roles': { administrator: 'all' },
  /** Empties a person for good; his record stays. */
  'person:erase': { administrator: 'all' },
  'code:issue': { administrator: 'all', organiser: 'scope', coordinator: 'scope' },
  'audit:read': { administrator: 'all' },
  'job:read': { administrator: 'all', person: 'own' },
} satisfies Rules;
