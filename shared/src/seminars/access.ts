import type { Rules } from '../access/rules.ts';

export const seminarRules = {
  'seminar:list': { administrator: 'all', organiser: 'scope', observer: 'scope', coordinator: 'scope', host: 'host', speaker: 'cast', person: 'participant', screen: 'participant' },
  'seminar:read': { administrator: 'all', organiser: 'scope', observer: 'scope', coordinator: 'scope', host: 'host', speaker: 'cast', person: 'participant', guest: 'own', screen: 'participant' },
  'seminar:create': { administrator: 'all', organiser: 'scope' },
  'seminar:write': { administrator: 'all', organiser: 'within' },
  'expected:read': { administrator: 'all', organiser: 'scope', observer: 'scope', coordinator: 'scope' },
  'expected:write': { administrator: 'all', organiser: 'within' },
  'function:list': { person: 'all' },
  'function:write': { administrator: 'all' },
} satisfies Rules;
