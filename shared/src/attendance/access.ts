import type { Rules } from '../access/rules.ts';

export const attendanceRules = {
  /** The Desk of a hall: check-in, check-out, roll-call, readiness. */
  'desk:use': { coordinator: 'scope' },
  'desk:read': { administrator: 'all', organiser: 'scope', coordinator: 'scope' },
  /** QR, messages and numbers of the hall in which the screen stands. */
  'screen:show': { screen: 'participant' },
  'control:watch': { administrator: 'all', organiser: 'scope', observer: 'scope', host: 'host' },
  'control:message': { administrator: 'all', organiser: 'scope' },
  'report:read': { administrator: 'all', organiser: 'scope', observer: 'scope', coordinator: 'scope' },
  'report:own': { person: 'participant' },
  'adjustment:write': { administrator: 'all', organiser: 'within' },
  'conflict:resolve': { administrator: 'all', organiser: 'within' },
} satisfies Rules;
