import type { Principal } from '@minber/shared/access/principal';
import { maskIin } from '@minber/shared/identity/iin';
import { institutionTimeZone } from '@minber/shared/identity/institution';
import type { OwnProfile, SessionView } from '@minber/shared/identity/session';
import { clock, env } from '../platform/index.ts';
import { isDemoPresent } from './demo-mark.ts';
import { type PersonDoc, PersonModel } from './model.ts';

/** Who is asking and what the page needs before it shows anything. */
export async function viewSession(principal: Principal): Promise<SessionView> {
  const person = principal.kind === 'person' ? await PersonModel.findById(principal.personId).lean<PersonDoc>() : null;
  return {
    kind: principal.kind === 'system' ? 'visitor' : principal.kind,
    person: person && viewProfile(person),
    screen: principal.kind === 'screen' ? { screenId: principal.screenId, hallId: principal.hallId } : null,
    guest: principal.kind === 'guest' ? { guestId: principal.guestId, seminarId: principal.seminarId } : null,
    language: person?.language ?? null,
    institution: {
      name: { kk: env.INSTITUTION, ru: env.INSTITUTION, en: env.INSTITUTION },
      timeZone: institutionTimeZone,
    },
    demo: await isDemoPresent(),
    features: { signInCodes: true, passwordReset: 'link' },
    serverNow: clock.now(),
  };
}

/** A person as he sees himself. */
export function viewProfile(person: PersonDoc): OwnProfile {
  const {
    surname,
    givenName,
    patronymic,
    position,
    organisation,
    district,
    regionId,
    centreId,
    phone,
    email,
    login,
    language,
    timeZone,
    grants,
  } = person;
  return {
    id: person._id,
    surname,
    givenName,
    patronymic,
    position,
    organisation,
    district,
    regionId,
    centreId,
    phone,
    email,
    login,
    language,
    timeZone,
    grants,
    iinMasked: person.iin && maskIin(person.iin),
    hasPassword: person.passwordHash !== null,
  };
}
