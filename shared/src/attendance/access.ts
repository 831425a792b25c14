import type { Rules } from '../access/rules.ts';

export const attendanceRules = {
  /** The Desk of a hall: check-in, check-out, roll-call, readiness. */
  'desk:use': { coordinator: 'scope' },
  'desk:read': { administrator: 'all', organiser: 'scope', coordinator: 'scope' },
  /** QR, messages and numbers of the hall in which the screen stands. */
  'screen:show': { screen: 'participant' },
  'control:watch': { administrator: 'all', organiser: 'scope', observer: 'scope', host: 'host' },
  'control:message': { administrator: 'all', organiser: 'scope' },
  /** Ask halls to call the roll and own devices to confirm. */
  'roll-call:ask': { administrator: 'all', organiser: 'scope', host: 'host' },
  /** Write down a hall's roll-call that was told over the phone. */
  'roll-call:take': { administrator: 'all', organiser: 'scope' },
  /** "I am here" on one's own device. */
  'presence:confirm': { person: 'participant' },
  'report:read': { administrator: 'all', organiser: 'scope', observer: 'scope', coordinator: 'scope' },
  'report:own': { person: 'participant' },
  'adjustment:write': { administrator: 'all', organiser: 'within' },
  /** Signed corrections of when a session was live. */
  'correction:write': { administrator: 'all', organiser: 'within' },
  'substitution:write': { administrator: 'all', organiser: 'within' },
  'guest:match': { administrator: 'all', organiser: 'within' },
  'conflict:resolve': { administrator: 'all', organiser: 'within' },
} satisfies Rules;
