import type { Access } from '../../../shared/src/access/access.ts';
import { scopeOf } from '../../../shared/src/access/policy.ts';
import { type Caller, sides } from '../../support/world/cast.ts';
import { principalOf, type World } from '../../support/world/index.ts';
import { may } from './facets.ts';

/** How access answers: let in, or refused with one of the three codes that tell a stranger nothing more. */
export type Outcome = 'let in' | 'auth.required' | 'auth.denied' | 'resource.absent';
export const refusals: Record<Exclude<Outcome, 'let in'>, number> = {
  'auth.required': 401,
  'auth.denied': 403,
  'resource.absent': 404,
};

/** What must come of a request, from what its contract declares, the policy and the facts of the world. */
export function expectedOutcome(
  world: World,
  caller: Caller,
  key: string,
  access: Access,
  values: Record<string, unknown>,
): Outcome {
  const principal = principalOf(world, caller);
  if (access.by === 'public') return narrowed(world, caller, key, values) ?? 'let in';
  if (principal.kind === 'visitor') return 'auth.required';
  if (access.by === 'person' && principal.kind !== 'person') return 'auth.denied';
  if (access.by === 'action' && !access.on && !scopeOf(principal, access.action)) return 'auth.denied';
  if (access.by === 'action' && access.on) {
    const id = String(values[`${access.on}Id`]);
    if (!may(world, principal, access.action, access.on, id)) return 'resource.absent';
  }
  return narrowed(world, caller, key, values) ?? 'let in';
}

/** Where a handler opens less than its contract declares. */
function narrowed(
  world: World,
  caller: Caller,
  key: string,
  values: Record<string, unknown>,
): Exclude<Outcome, 'let in'> | undefined {
  const principal = principalOf(world, caller);
  switch (key) {
    case 'centres.centresApi.ownScreen':
      return principal.kind === 'screen' ? undefined : 'auth.denied';
    // A hall's people and its roll-call are a row of the control room: those of one's own places, or all for the host.
    case 'attendance.attendanceApi.takeRollCall':
    case 'attendance.attendanceApi.controlHall': {
      const isHost = caller === 'commonHost' && values.seminarId === world.common.seminarId;
      const isOwnSide = sides.some((side) => caller === `${side}Host` && values.seminarId === world[side].seminarId);
      return isHost || isOwnSide || may(world, principal, 'centre:list', 'hall', String(values.hallId))
        ? undefined
        : 'resource.absent';
    }
    // A line of the report: those of one's own places.
    case 'attendance.recordApi.personSpans': {
      const side = sides.find((one) => world.people[`${one}HallLearner`].id === values.personId);
      const isShown = side !== undefined && may(world, principal, 'report:read', 'hall', world[side].hallId);
      return isShown ? undefined : 'resource.absent';
    }
    // Nobody here knows the secret address of a calendar.
    case 'seminars.homeApi.calendarFeed':
      return 'resource.absent';
    // There is no demo here, and a session can be ended by nobody but its owner.
    case 'identity.sessionApi.signInDemo':
      return 'resource.absent';
    case 'identity.sessionApi.endSession':
      return values.isOwn ? undefined : 'resource.absent';
    default:
      return speaking.includes(key) ? narrowedFloor(world, caller, key, values) : undefined;
  }
}

/** `floor:ready` comes from a tab that has joined, and tells others so first. */
const speaking = ['floor:withdraw', 'floor:decline', 'floor:accept', 'floor:end'];

/** A request for the floor is answered for by its asker, by those who run the hall it is for, or ended by the host. */
function narrowedFloor(
  world: World,
  caller: Caller,
  key: string,
  values: Record<string, unknown>,
): 'resource.absent' | undefined {
  const principal = principalOf(world, caller);
  const { askerId, hallId, seminarId } = values as { askerId?: string; hallId?: string; seminarId: string };
  const forHall =
    hallId !== undefined &&
    (principal.kind === 'screen' ? principal.hallId === hallId : may(world, principal, 'desk:use', 'hall', hallId));
  const own = principal.kind === 'person' && principal.personId === askerId;
  const hosts = key === 'floor:end' && may(world, principal, 'live:host', 'seminar', seminarId);
  return forHall || hosts || (own && key !== 'floor:accept') ? undefined : 'resource.absent';
}
