import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Facets } from '@minber/shared/access/rules';
import type { Instant } from '@minber/shared/platform/ids';
import type { GuestSpeaker } from '@minber/shared/seminars/people';
import { joinOpensAt, seminarState } from '@minber/shared/seminars/rules';
import type { Seminar, SeminarPlan, SeminarSession } from '@minber/shared/seminars/state';
import { clock } from '../platform/index.ts';
import { facetsFor } from './facets.ts';
import { functionsById } from './functions.ts';
import { hallsById } from './halls.ts';
import type { GuestDoc, SessionDoc } from './model.ts';
import { cardOf, peopleById } from './people.ts';
import { linesCountedFor } from './rows.ts';
import { type LoadedSeminar, placeOf, policyVersion } from './seminar.ts';

/** The seminar as this principal may see it; what belongs to planning only where he may plan, run or oversee it. */
export async function viewSeminar(principal: Principal, seminar: LoadedSeminar): Promise<Seminar> {
  const facets = facetsFor(seminar, principal);
  const now = clock.now();
  const isPlanner = allows(principal, 'expected:read', facets) || allows(principal, 'control:watch', facets);
  const [people, functions] = await Promise.all([
    peopleById([...seminar.hostIds, ...seminar.speakerIds]),
    functionsById(seminar.functionIds),
  ]);
  return {
    seminarId: seminar._id,
    revision: seminar.revision,
    state: seminarState(seminar.sessions, seminar.cancelled !== null),
    title: seminar.title,
    description: seminar.description,
    functions: functions.map(({ _id, number, title }) => ({ functionId: _id, number, title })),
    regionIds: seminar.regionIds,
    hosts: seminar.hostIds.map((id) => cardOf(people, id)),
    speakers: seminar.speakerIds.map((id) => cardOf(people, id)),
    sessions: seminar.sessions.map(viewSession),
    cancelled: seminar.cancelled && { reason: seminar.cancelled.reason, at: seminar.cancelled.at },
    mine: ownPart(principal, seminar, facets),
    plan: isPlanner ? await viewPlan(principal, seminar, now) : null,
    serverNow: now,
  };
}

export function viewSession(session: SessionDoc): SeminarSession {
  const { sessionId, startsAt, endsAt, state, startedAt, endedAt, policyVersion } = session;
  return { sessionId, startsAt, endsAt, state, startedAt, endedAt, policyVersion, joinOpensAt: joinOpensAt(session) };
}

function ownPart(principal: Principal, seminar: LoadedSeminar, facets: Facets): Seminar['mine'] {
  const personId = principal.kind === 'person' ? principal.personId : '';
  return {
    isHost: seminar.hostIds.includes(personId),
    isSpeaker: seminar.speakerIds.includes(personId) || facets.ownerId !== undefined,
    place: placeOf(seminar, personId) ?? null,
    mayEdit: allows(principal, 'seminar:write', facets) && !seminar.cancelled,
    mayHost: allows(principal, 'live:host', facets),
    mayReadExpected: allows(principal, 'expected:read', facets),
    mayWatch: allows(principal, 'control:watch', facets),
    mayReadReport: allows(principal, 'report:read', facets),
  };
}

async function viewPlan(principal: Principal, seminar: LoadedSeminar, now: Instant): Promise<SeminarPlan> {
  const current = policyVersion(seminar, seminar.policyVersion);
  const [people, halls] = await Promise.all([
    peopleById([seminar.createdById, current.changedById].filter((id) => id !== null)),
    hallsById(seminar.hallIds),
  ]);
  const expected = seminar.expected.filter(linesCountedFor(principal, seminar));
  const inHall = new Map<string, number>();
  for (const { place } of expected) {
    if (place.kind === 'hall') inHall.set(place.hallId, (inHall.get(place.hallId) ?? 0) + 1);
  }
  const named = (id: string | null) => (id && people.has(id) ? cardOf(people, id) : null);
  const changedBy = named(current.changedById);
  return {
    policy: {
      version: current.version,
      policy: current.policy,
      changedBy: changedBy && { personId: changedBy.personId, name: changedBy.name },
      changedAt: current.changedAt,
    },
    guests: seminar.guests.map((guest) => viewGuest(guest, now)),
    expectedCount: expected.length,
    expectedOwnDevice: expected.filter(({ place }) => place.kind === 'own').length,
    halls: [...inHall].map(([hallId, expected]) => ({ hallId, ...hallNameOr(halls, hallId), expected })),
    expectedFrozenAt: seminar.expectedFrozenAt ?? null,
    createdBy: named(seminar.createdById),
    createdAt: seminar.createdAt,
  };
}

function hallNameOr(halls: Awaited<ReturnType<typeof hallsById>>, hallId: string) {
  const unknown = { kk: '', ru: '', en: '' };
  const hall = halls.get(hallId);
  return { name: hall?.name ?? unknown, centreName: hall?.centreName ?? unknown };
}

function viewGuest({ guestId, name, position, organisation, link }: GuestDoc, now: Instant): GuestSpeaker {
  return { guestId, name, position, organisation, link: linkState(link, now), linkExpiresAt: link?.expiresAt ?? null };
}

function linkState(link: GuestDoc['link'], now: Instant): GuestSpeaker['link'] {
  if (!link) return 'none';
  if (link.usedAt !== null) return 'used';
  return link.expiresAt > now ? 'open' : 'expired';
}
