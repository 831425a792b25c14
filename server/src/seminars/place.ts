import type { WantedPlace } from '@minber/shared/seminars/expected';
import { findHallsOfCentres, type KnownHall } from '../centres/index.ts';
import type { IdentifiedPerson } from '../identity/index.ts';
import { fail } from '../platform/index.ts';
import { hallsById } from './halls.ts';
import type { ExpectedDoc } from './model.ts';

/** How to place each of these people. Throws `request.invalid` for a hall that does not exist. */
export async function placesFor(
  people: IdentifiedPerson[],
  wanted: WantedPlace,
): Promise<(person: IdentifiedPerson) => ExpectedDoc> {
  if (wanted.kind === 'own') return onOwnDevice;
  if (wanted.kind === 'hall') {
    const hall = (await hallsById([wanted.hallId])).get(wanted.hallId);
    if (!hall) fail('request.invalid', { fields: [{ path: 'place.hallId', message: 'hall.unknown' }] });
    return (person) => inHall(person, hall);
  }
  const halls = await findHallsOfCentres(
    [...new Set(people.map((person) => person.centreId))].filter((id) => id !== null),
  );
  return (person) => {
    const hall = hallOfHisCentre(person, halls);
    return hall ? inHall(person, hall) : onOwnDevice(person);
  };
}

export function inHall(person: IdentifiedPerson, hall: KnownHall): ExpectedDoc {
  return {
    personId: person.id,
    place: { kind: 'hall', hallId: hall.id },
    regionId: hall.regionId,
    centreId: hall.centreId,
  };
}

export function onOwnDevice(person: IdentifiedPerson): ExpectedDoc {
  return { personId: person.id, place: { kind: 'own' }, regionId: person.regionId, centreId: person.centreId };
}

/** A hall of the person's centre, the one in his language where there are several; undefined: his centre has none. */
export function hallOfHisCentre(
  person: Pick<IdentifiedPerson, 'centreId' | 'language'>,
  halls: KnownHall[],
): KnownHall | undefined {
  const near = halls.filter((hall) => hall.centreId === person.centreId);
  return near.find((hall) => hall.language === person.language) ?? near[0];
}
