import type { Rules } from '../access/rules.ts';

/** A certificate touches the places its person had when it was issued; `own`: it is his. Templates are everybody's. */
export const certificateRules = {
  'certificate:list': { administrator: 'all', organiser: 'scope', observer: 'scope' },
  'certificate:read': { administrator: 'all', organiser: 'scope', observer: 'scope', person: 'own' },
  /** On a cohort or a seminar: to whom; on a certificate: a duplicate of it. */
  'certificate:issue': { administrator: 'all', organiser: 'within' },
  'certificate:revoke': { administrator: 'all', organiser: 'within' },
  'template:list': { administrator: 'all', organiser: 'all' },
  'template:read': { administrator: 'all', organiser: 'all' },
  'template:write': { administrator: 'all', organiser: 'within' },
} satisfies Rules;
