import { fullName } from '@minber/shared/identity/names';
import type { Caption } from '@minber/shared/live/state';
import type { Id } from '@minber/shared/platform/ids';
import { inLanguage } from '@minber/shared/platform/text';
import { findHall } from '../centres/index.ts';
import { findPerson, type KnownPerson } from '../identity/index.ts';
import { fail } from '../platform/index.ts';

export function captionOfPerson(person: KnownPerson): Caption {
  return { name: fullName(person), position: person.position, place: person.district || person.organisation };
}

export function captionOfGuest(guest: { name: string; position: string; organisation: string }): Caption {
  return { name: guest.name, position: guest.position, place: guest.organisation };
}

/** Throws `resource.absent`. */
export async function personCaption(personId: Id): Promise<Caption> {
  return captionOfPerson((await findPerson(personId)) ?? fail('resource.absent'));
}

/** A hall in the language its people speak. Throws `resource.absent`. */
export async function hallCaption(hallId: Id): Promise<Caption> {
  const hall = (await findHall(hallId)) ?? fail('resource.absent');
  const { name, centreName, language } = hall;
  return { name: inLanguage(name, language), position: '', place: inLanguage(centreName, language) };
}
