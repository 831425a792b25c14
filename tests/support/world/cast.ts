import type { Grant } from '../../../shared/src/access/principal.ts';
import type { Id } from '../../../shared/src/platform/ids.ts';

/** There are two of everything: what belongs to one side is no business of the other. */
export const sides = ['north', 'south'] as const;
export type Side = (typeof sides)[number];

const ofASide = [
  'Organiser',
  'Observer',
  'Coordinator',
  'Host',
  'Speaker',
  'HallLearner',
  'SecondHallLearner',
  'OwnLearner',
  'Stranger',
] as const;
type Part = (typeof ofASide)[number];

/** `Stranger`: a learner of the region who is on no list; `SecondHallLearner` is expected in its second hall. `deactivated` was a learner of the north;
 * `commonHost` hosts the seminar that both sides share. */
export type Who =
  | 'administrator'
  | 'organiser'
  | 'observer'
  | 'instructor'
  | 'mentor'
  | 'deactivated'
  | 'commonHost'
  | `${Side}${Part}`;

/** Everyone but the administrator, who makes the others. */
export const everyone: Exclude<Who, 'administrator'>[] = [
  'organiser',
  'observer',
  'instructor',
  'mentor',
  'deactivated',
  'commonHost',
  ...sides.flatMap((side) => ofASide.map((part) => `${side}${part}` as const)),
];

export type Caller = Who | `${Side}Screen` | `${Side}Guest` | 'visitor';
export const callers: Caller[] = [
  'visitor',
  'administrator',
  ...everyone,
  ...sides.flatMap((side) => [`${side}Screen`, `${side}Guest`] as const),
];

/** The side somebody lives on. */
export function sideOf(who: Who | Caller): Side {
  return who.startsWith('south') ? 'south' : 'north';
}

export function grantsOf(who: Who, places: Record<Side, { regionId: Id; centreId: Id }>): Grant[] {
  const { regionId, centreId } = places[sideOf(who)];
  const everywhere = (role: Grant['role']): Grant[] => [{ role, scope: 'everywhere' }];
  const inRegion = (role: Grant['role']): Grant[] => [{ role, scope: { regionIds: [regionId], centreIds: [] } }];
  switch (who.replace(/^(north|south)/, '')) {
    case 'administrator':
    case 'organiser':
    case 'observer':
    case 'instructor':
    case 'mentor':
      return everywhere(who as Grant['role']);
    case 'Organiser':
      return inRegion('organiser');
    case 'Observer':
      return inRegion('observer');
    case 'Coordinator':
      return [{ role: 'coordinator', scope: { regionIds: [], centreIds: [centreId] } }];
    case 'Host':
    case 'commonHost':
      return everywhere('host');
    case 'Speaker':
      return everywhere('speaker');
    case 'OwnLearner':
      return everywhere('learner');
    default:
      return [];
  }
}
