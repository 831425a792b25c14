import type { Attender, PlaceNames } from '@minber/shared/attendance/states';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { Place } from '@minber/shared/seminars/people';
import { findHalls, findRegions } from '../../centres/index.ts';
import { coordinatorsOf, findPeople, type KnownPerson } from '../../identity/index.ts';
import type { LoadedSeminar } from '../../seminars/index.ts';
import { type WalkInDoc, WalkInModel } from '../record/walk-in-model.ts';

/** Someone who is expected or attends, and where he belongs; region and centre decide who may see his row. */
export interface RosterPerson extends Attender {
  regionId: Id | null;
  centreId: Id | null;
  phone: string;
  /** Null: expected nowhere. */
  expectedPlace: Place | null;
}

export interface HallFacts {
  hallId: Id;
  regionId: Id;
  centreId: Id;
  names: PlaceNames;
  /** Who may be rung: of several the first. */
  coordinatorName: string;
  coordinatorPhone: string;
}

const collator = new Intl.Collator('kk');

/** The Kazakh order of names. */
export function byName(a: { name: string; personId: Id }, b: { name: string; personId: Id }): number {
  return collator.compare(a.name, b.name) || (a.personId < b.personId ? -1 : 1);
}

/** Everyone expected, everyone else who is asked for, and the seminar's guests, by id. Two queries, however many. */
export async function loadRoster(seminar: LoadedSeminar, others: Iterable<Id>): Promise<Map<Id, RosterPerson>> {
  const expected = new Map(seminar.expected.map((line) => [line.personId, line]));
  const [people, guests] = await Promise.all([
    findPeople([...new Set([...expected.keys(), ...others])]),
    WalkInModel.find({ seminarId: seminar._id }).lean<WalkInDoc[]>(),
  ]);
  const roster = new Map(guests.map((guest) => [guest._id, guestRow(guest)]));
  for (const person of people) {
    const line = expected.get(person.id);
    const place = line ? { regionId: line.regionId, centreId: line.centreId } : {};
    roster.set(person.id, { ...personRow(person), ...place, expectedPlace: line?.place ?? null });
  }
  return roster;
}

export function personRow(person: KnownPerson): RosterPerson {
  const { id, position, organisation, district, regionId, centreId, phone } = person;
  return {
    personId: id,
    kind: 'person',
    name: fullName(person),
    position,
    organisation,
    district,
    regionId,
    centreId,
    phone: phone ?? '',
    expectedPlace: null,
  };
}

export function guestRow(guest: WalkInDoc): RosterPerson {
  const { _id, position, organisation } = guest;
  return {
    personId: _id,
    kind: 'guest',
    name: fullName(guest),
    position,
    organisation,
    district: '',
    regionId: null,
    centreId: null,
    phone: '',
    expectedPlace: null,
  };
}

/** Halls by id; those that do not exist are left out. */
export async function loadHalls(hallIds: Iterable<Id>): Promise<Map<Id, HallFacts>> {
  const [halls, regions] = await Promise.all([findHalls([...new Set(hallIds)]), findRegions()]);
  const coordinators = await coordinatorsOf([...new Set(halls.map(({ centreId }) => centreId))]);
  const regionNames = new Map(regions.map(({ id, name }) => [id, name]));
  return new Map(
    halls.map(({ id, regionId, centreId, name, centreName, coordinatorPhone }) => {
      const names = { hall: name, centre: centreName, region: regionNames.get(regionId) ?? centreName };
      const coordinatorName = coordinators.get(centreId)?.[0] ?? '';
      return [id, { hallId: id, regionId, centreId, names, coordinatorName, coordinatorPhone: coordinatorPhone ?? '' }];
    }),
  );
}
