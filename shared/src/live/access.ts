import type { Rules } from '../access/rules.ts';

export const liveRules = {
  /** Joining the room: to watch, to stand on the stage, or as a hall's screen. */
  'live:join': { administrator: 'all', organiser: 'scope', observer: 'scope', coordinator: 'scope', host: 'host', speaker: 'cast', person: 'participant', guest: 'own', screen: 'participant' },
  /** Start, pause, resume, end; invite to and take off the stage. */
  'live:host': { administrator: 'all', organiser: 'within', host: 'host' },
  'live:publish': { host: 'host', speaker: 'cast', coordinator: 'scope', person: 'participant', guest: 'own', screen: 'participant' },
  'floor:raise': { person: 'participant' },
  'floor:raiseForHall': { coordinator: 'scope' },
  'trouble:report': { person: 'participant', coordinator: 'scope', screen: 'participant' },
} satisfies Rules;
