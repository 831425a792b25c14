import type { PersonInput, PersonView } from '@minber/shared/identity/person';
import type { Language } from '@minber/shared/platform/text';
import type { z } from 'zod';
import { currentLanguage } from '../../i18n/i18n.ts';

/** What the fields of a person's form hold. */
export type PersonFields = {
  surname: string;
  givenName: string;
  patronymic: string;
  position: string;
  organisation: string;
  district: string;
  regionId: string | null;
  centreId: string | null;
  phone: string;
  email: string;
  iin: string;
  language: Language;
  login: string;
};

export function toFields(person?: PersonView): PersonFields {
  return {
    surname: person?.surname ?? '',
    givenName: person?.givenName ?? '',
    patronymic: person?.patronymic ?? '',
    position: person?.position ?? '',
    organisation: person?.organisation ?? '',
    district: person?.district ?? '',
    regionId: person?.regionId ?? null,
    centreId: person?.centreId ?? null,
    phone: person?.phone ?? '',
    email: person?.email ?? '',
    iin: '',
    language: person?.language ?? currentLanguage(),
    login: person?.login ?? '',
  };
}

/** The contract's body. Contacts that the editor may not see, and an IIN that is only shown masked, stay as they are. */
export function toBody(values: PersonFields, person?: PersonView): z.input<typeof PersonInput> {
  const { iin, login, phone, email, patronymic, ...rest } = values;
  return {
    ...rest,
    patronymic: patronymic || null,
    ...(person && !phone && !person.phone ? {} : { phone: phone || null }),
    ...(person && !email && !person.email ? {} : { email: email || null }),
    ...(iin ? { iin } : {}),
    ...(login ? { login } : {}),
  };
}
