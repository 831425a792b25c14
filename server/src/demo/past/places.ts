import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { DemoPerson } from '../../identity/index.ts';
import { demoId } from '../id.ts';
import { type DemoRegionPlan, demoPlaces } from '../places.ts';

/** One line of an expected list. */
export interface ExpectedLine {
  personId: Id;
  place: { kind: 'own' } | { kind: 'hall'; hallId: Id };
  regionId: Id | null;
  centreId: Id | null;
}

/** A hall of the demo with the akims who are expected in it, and who runs it. */
export interface PastHall {
  hallId: Id;
  coordinator: { id: Id; name: string };
  people: DemoPerson[];
}

/** Who sits where in every past seminar of the demo: the halls of a centre by language, the others at home. */
export interface Seating {
  halls: PastHall[];
  own: DemoPerson[];
  expected: ExpectedLine[];
}

export function seatingOf(plans: DemoRegionPlan[], people: DemoPerson[]): Seating {
  const places = demoPlaces(plans).halls;
  const halls = new Map(places.map(({ _id, centreId }) => [_id, emptyHall(_id, centreId, people)]));
  const own: DemoPerson[] = [];
  const expected: ExpectedLine[] = [];
  for (const akim of people.filter(({ grants }) => grants.length === 0)) {
    const near = places.filter(({ centreId }) => centreId === akim.centreId);
    const hallId = (near.find(({ language }) => language === akim.language) ?? near[0])?._id;
    const { id: personId, regionId, centreId } = akim;
    expected.push({ personId, regionId, centreId, place: hallId ? { kind: 'hall', hallId } : { kind: 'own' } });
    const hall = hallId && halls.get(hallId);
    if (hall) hall.people.push(akim);
    else own.push(akim);
  }
  return { halls: [...halls.values()], own, expected };
}

function emptyHall(hallId: Id, centreId: Id, people: DemoPerson[]): PastHall {
  const coordinator = people.find((one) => one.centreId === centreId && one.grants.length > 0);
  return {
    hallId,
    coordinator: {
      id: coordinator?.id ?? demoId('person', 'organiser'),
      name: coordinator ? fullName(coordinator) : '',
    },
    people: [],
  };
}
