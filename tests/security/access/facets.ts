import type { ResourceKind } from '../../../shared/src/access/access.ts';
import { type Action, allows } from '../../../shared/src/access/policy.ts';
import type { Principal } from '../../../shared/src/access/principal.ts';
import type { Facets } from '../../../shared/src/access/rules.ts';
import type { Id } from '../../../shared/src/platform/ids.ts';
import { type Side, sides, type Who } from '../../support/world/cast.ts';
import type { World } from '../../support/world/index.ts';

const expectedParts = ['HallLearner', 'SecondHallLearner', 'OwnLearner'] as const;

/** What decides access to a thing of this world, known from how it was made and not from the server. */
export function facetsOf(world: World, kind: ResourceKind, id: Id, asker: Principal): Facets | undefined {
  if (kind === 'seminar' && id === world.common.seminarId) return common(world, asker);
  for (const side of sides) {
    const found = ofSide(world, side, kind, id, asker);
    if (found) return found;
  }
  return undefined;
}

function ofSide(world: World, side: Side, kind: ResourceKind, id: Id, asker: Principal): Facets | undefined {
  const facts = world[side];
  const { regionId, centreId } = facts;
  const region = { regionIds: [regionId] };
  const place = { ...region, centreIds: [centreId] };
  const organiserId = world.people[`${side}Organiser`].id;
  switch (kind) {
    case 'region':
      return id === regionId ? region : undefined;
    case 'centre':
      return id === centreId ? place : undefined;
    case 'hall':
      return id === facts.hallId || id === facts.secondHallId ? place : undefined;
    case 'screen': {
      const isItself = asker.kind === 'screen' && asker.screenId === id;
      return id === facts.screenId ? { ...place, ownerId: id, participant: isItself } : undefined;
    }
    case 'person': {
      const person = Object.values(world.people).find((one) => one.id === id && one.side === side);
      if (!person) return undefined;
      return person.who === 'administrator' ? { ownerId: id } : { ...place, ownerId: id };
    }
    case 'import':
      return id === facts.importId ? { ownerId: organiserId } : undefined;
    case 'job':
      return id === facts.jobId ? { ownerId: organiserId } : undefined;
    case 'file':
      return id === facts.fileId ? { ...region, everywhere: false } : undefined;
    case 'programme':
      // The administrator wrote both, and needs no authorship.
      return id === facts.programmeId ? { ...region, everywhere: false } : undefined;
    case 'programmeImport':
      return id === facts.programmeImportId ? { ...region, everywhere: false } : undefined;
    case 'bank':
    case 'quiz':
      return id === facts.bankId || id === facts.quizId ? { ...region, everywhere: false } : undefined;
    case 'sitting':
      return id === facts.sittingId ? place : undefined;
    case 'attempt':
      return id === facts.attemptId ? { ...place, ownerId: world.people[`${side}HallLearner`].id } : undefined;
    case 'cohort':
      return id === facts.cohortId
        ? { ...place, everywhere: false, participant: isEnrolled(world, side, asker) }
        : undefined;
    case 'certificate':
      return id === facts.certificateId ? { ...place, ownerId: world.people[`${side}HallLearner`].id } : undefined;
    case 'template':
      return id === facts.templateId ? { everywhere: true } : undefined;
    case 'seminar':
      return id === facts.seminarId || id === facts.spare.seminarId ? seminar(world, side, id, asker) : undefined;
  }
}

function isEnrolled(world: World, side: Side, asker: Principal): boolean {
  const enrolled = [world.people[`${side}HallLearner`].id, world.people[`${side}SecondHallLearner`].id];
  return asker.kind === 'person' && enrolled.includes(asker.personId);
}

/** Both regions, both halls; the learners of both sides but those of the second halls. */
function common(world: World, asker: Principal): Facets {
  const halls = sides.map((side) => world[side].hallId);
  const expected = sides.flatMap((side) => [
    world.people[`${side}HallLearner`].id,
    world.people[`${side}OwnLearner`].id,
  ]);
  return {
    regionIds: sides.map((side) => world[side].regionId),
    centreIds: sides.map((side) => world[side].centreId),
    everywhere: false,
    hostIds: [world.people.commonHost.id],
    speakerIds: [],
    participant:
      asker.kind === 'screen'
        ? halls.includes(asker.hallId)
        : asker.kind === 'person' && expected.includes(asker.personId),
  };
}

function seminar(world: World, side: Side, id: Id, asker: Principal): Facets {
  const { regionId, centreId, hallId, secondHallId, guestId, seminarId } = world[side];
  const idOf = (part: string) => world.people[`${side}${part}` as Who].id;
  const isGuest = asker.kind === 'guest' && asker.guestId === guestId && id === seminarId;
  return {
    regionIds: [regionId],
    centreIds: [centreId],
    everywhere: false,
    hostIds: [idOf('Host')],
    speakerIds: [idOf('Speaker')],
    participant:
      asker.kind === 'screen'
        ? [hallId, secondHallId].includes(asker.hallId)
        : asker.kind === 'person' && expectedParts.some((part) => idOf(part) === asker.personId),
    ...(isGuest ? { ownerId: guestId } : {}),
  };
}

/** Whether the policy grants an action on one thing of this world. */
export function may(world: World, asker: Principal, action: Action, kind: ResourceKind, id: Id): boolean {
  const facets = facetsOf(world, kind, id, asker);
  return facets !== undefined && allows(asker, action, facets);
}
