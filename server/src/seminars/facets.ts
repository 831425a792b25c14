import type { Principal } from '@minber/shared/access/principal';
import type { Facets, Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { type Filter, scopeFilter } from '../platform/index.ts';
import { type SeminarDoc, SeminarModel } from './model.ts';

type Source = Pick<
  SeminarDoc,
  | 'scopeRegionIds'
  | 'scopeCentreIds'
  | 'everywhere'
  | 'hostIds'
  | 'speakerIds'
  | 'hallIds'
  | 'attendedIds'
  | 'guests'
  | 'expected'
>;

/** What decides access to a seminar. Of the expected list only the asker's own line is read. */
export async function seminarFacets(id: Id, principal: Principal): Promise<Facets | undefined> {
  const own = principal.kind === 'person' ? principal.personId : '';
  const seminar = await SeminarModel.findById(id, {
    scopeRegionIds: 1,
    scopeCentreIds: 1,
    everywhere: 1,
    hostIds: 1,
    speakerIds: 1,
    hallIds: 1,
    'guests.guestId': 1,
    attendedIds: { $elemMatch: { $eq: own } },
    expected: { $elemMatch: { personId: own } },
  }).lean<Source>();
  return seminar ? facetsFor(seminar, principal) : undefined;
}

/** The same from a seminar that is at hand. */
export function facetsFor(seminar: Source, principal: Principal): Facets {
  return {
    regionIds: seminar.scopeRegionIds,
    centreIds: seminar.scopeCentreIds,
    everywhere: seminar.everywhere,
    hostIds: seminar.hostIds,
    speakerIds: seminar.speakerIds,
    participant: isParticipant(seminar, principal),
    ...(principal.kind === 'guest' && seminar.guests.some(({ guestId }) => guestId === principal.guestId)
      ? { ownerId: principal.guestId }
      : {}),
  };
}

function isParticipant(seminar: Source, principal: Principal): boolean {
  if (principal.kind === 'screen') return seminar.hallIds.includes(principal.hallId);
  if (principal.kind !== 'person') return false;
  const { personId } = principal;
  return (
    (seminar.attendedIds ?? []).includes(personId) ||
    (seminar.expected ?? []).some((line) => line.personId === personId)
  );
}

/** The seminars a scope opens; a country-wide one touches every region. */
export function seminarsOpenTo(scope: Scope): Filter {
  if (scope === 'all') return {};
  const open: Filter[] = [
    scopeFilter(scope, {
      region: 'scopeRegionIds',
      centre: 'scopeCentreIds',
      cast: ['hostIds', 'speakerIds'],
      host: 'hostIds',
      participant: 'expected.personId',
    }),
  ];
  if (scope.participantId) open.push({ attendedIds: scope.participantId });
  if (scope.regionIds.length > 0 || scope.centreIds.length > 0) open.push({ everywhere: true });
  return { $or: open };
}

/** The seminars a person hosts, speaks at, is expected at or attended. */
export function seminarsOf(personId: Id): Filter {
  return {
    $or: [
      { hostIds: personId },
      { speakerIds: personId },
      { 'expected.personId': personId },
      { attendedIds: personId },
    ],
  };
}
