import { type Action, allows } from '../../../shared/src/access/policy.ts';
import type { Canary } from '../../support/world/canary.ts';
import { type Caller, callers, type Side, sides, type Who } from '../../support/world/cast.ts';
import { principalOf, type World } from '../../support/world/index.ts';
import { facetsOf, may } from './facets.ts';

/** What stands in no answer to anybody: stored hashes and the fields that only the server needs. */
const innards = /\$argon2|"(?:tokenHash|passwordHash|contactWords|knownAddresses|sortKey|outbox|secretHash)"/;

/** The names of fields and the texts in `body` that this caller must not read. */
export function escaped(world: World, caller: Caller, key: string, body: string): string[] {
  const text = body.replace(/\r?\n[ \t]/g, '');
  const squeezed = text.replace(/[\s()-]/g, '');
  const found = world.canaries
    .filter((canary) => text.includes(canary.text) || squeezed.includes(canary.text))
    .filter((canary) => !maySee(world, caller, canary) && !isFoundByName(key, canary))
    .map(({ kind, side, of, text: what }) => `${kind} of ${of ?? `the ${side}`} (${what})`);
  const cookies = callers.filter((one) => {
    const [, token = ''] = world.browsers[one].cookie().split('=');
    return token !== '' && text.includes(token);
  });
  const inside = innards.exec(text)?.[0];
  const leaks = [...found, ...cookies.map((one) => `the cookie of ${one}`), ...(inside ? [inside] : [])];
  return leaks.map((leak) => `gave away ${leak}`);
}

/**
 * Akims travel: a Desk finds anybody in the register by three letters of his name, and learns no contacts; so does who is
 * to say whom a guest may be.
 */
const byName = ['attendance.attendanceApi.findWalkIn', 'attendance.recordApi.guests'];

function isFoundByName(key: string, { kind }: Canary): boolean {
  return byName.includes(key) && kind === 'name';
}

/** Whether this canary stands in a row and field that the policy opens to the caller. */
function maySee(world: World, caller: Caller, canary: Canary): boolean {
  const { kind, side, of, spare } = canary;
  const asker = principalOf(world, caller);
  const { regionId, spare: other } = world[side];
  const at = (where: Side, hall: Action[], seminar: Action[]): boolean => {
    const { hallId, screenId, seminarId } = world[where];
    return (
      hall.some((action) => may(world, asker, action, 'hall', hallId)) ||
      seminar.some((action) => may(world, asker, action, 'seminar', spare ? other.seminarId : seminarId)) ||
      (hall.includes('desk:read') && asker.kind === 'screen' && asker.screenId === screenId)
    );
  };
  const inSeminar = (...actions: Action[]) => at(side, [], actions);
  const ofPerson = (action: 'person:read' | 'person:contact' | 'person:iin') => {
    const person = of ? world.people[of as Who] : undefined;
    const facets = person ? facetsOf(world, 'person', person.id, asker) : { regionIds: [regionId] };
    return facets !== undefined && allows(asker, action, facets);
  };
  const hostsCommon = caller === 'commonHost';
  switch (kind) {
    case 'secret':
      return false;
    case 'iin':
      return ofPerson('person:iin');
    case 'contact':
      return ofPerson('person:contact');
    case 'name':
      return ofPerson('person:read') || seesNameInSeminar();
    case 'hall-phone':
      return hostsCommon || at(side, ['centre:list', 'desk:use'], ['control:watch']);
    case 'seminar':
      return inSeminar('seminar:read', 'seminar:list');
    case 'guest':
      return inSeminar('live:join', 'expected:read', 'control:watch');
    case 'message':
      return hostsCommon || at(side, ['desk:read'], ['control:watch']);
    case 'floor':
      return of === caller || inSeminar('live:host') || (of === `${side}Coordinator` && at(side, ['desk:read'], []));
    case 'walk-in':
      return hostsCommon || at(side, ['desk:use'], ['control:watch', 'report:read']);
    case 'adjustment':
      return of === caller || inSeminar('report:read');
    case 'answer':
      return of === caller || may(world, asker, 'result:read', 'attempt', world[side].attemptId);
    case 'answer-key':
      return (
        may(world, asker, 'bank:read', 'bank', world[side].bankId) ||
        may(world, asker, 'result:read', 'attempt', world[side].attemptId)
      );
    case 'note':
      return inSeminar('report:read');
  }

  /** Names travel with what people do in a seminar: cast, rows of the expected list, authors of messages. */
  function seesNameInSeminar(): boolean {
    const part = of?.replace(side, '') ?? '';
    if (seesNameInProgramme(part)) return true;
    switch (part) {
      case 'Host':
      case 'Speaker':
        return inSeminar('seminar:read', 'seminar:list');
      case 'commonHost':
        return may(world, asker, 'seminar:read', 'seminar', world.common.seminarId);
      case 'HallLearner':
      case 'OwnLearner':
        return hostsCommon || inSeminar('expected:read', 'control:watch', 'report:read');
      case 'SecondHallLearner':
        return inSeminar('expected:read', 'control:watch', 'report:read');
      case 'Coordinator':
        return hostsCommon || at(side, ['desk:read'], ['control:watch']);
      case 'Organiser':
        return signsOn(side);
      case 'organiser':
      case 'administrator':
        return sides.some(signsOn);
      default:
        return false;
    }
  }

  /** Learners stand in the rosters of their side, once they are enrolled; the administrator wrote the programmes. */
  function seesNameInProgramme(part: string): boolean {
    if (part === 'administrator')
      return sides.some((where) => may(world, asker, 'programme:read', 'programme', world[where].programmeId));
    const isLearner = ['HallLearner', 'SecondHallLearner'].includes(part);
    const actions = ['enrolment:read', 'result:read'] as const;
    return isLearner && actions.some((action) => may(world, asker, action, 'cohort', world[side].cohortId));
  }

  /** Organisers sign plans, messages to halls and corrections of a learner's minutes. */
  function signsOn(where: Side): boolean {
    return hostsCommon || at(where, ['desk:read'], ['control:watch', 'expected:read', 'report:read', 'report:own']);
  }
}
