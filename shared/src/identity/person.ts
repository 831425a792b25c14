import { z } from 'zod';
import { Grant, Role } from '../access/principal.ts';
import { Id, Instant } from '../platform/ids.ts';
import { PageQuery } from '../platform/paging.ts';
import { Language } from '../platform/text.ts';
import { Iin } from './iin.ts';
import { Phone, PhoneInput } from './phone.ts';

/** A part of a name: no `?` and no U+FFFD, which are what a wrong encoding leaves of Kazakh letters. */
const NamePart = z
  .string()
  .trim()
  .max(80)
  .refine((text) => isCleanName(text), { message: 'name' });

/** Whether a name survived its encoding: nothing but letters, spaces, hyphens, apostrophes and dots. */
export function isCleanName(text: string): boolean {
  return /^[\p{L}\p{M}][\p{L}\p{M}\s.'’ʼ`-]*$/u.test(text) || text === '';
}

const Line = z.string().trim().max(300);
/** A login: lower-case Latin letters, digits and `. _ - @`; not all digits (that would be a phone). */
export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.*[a-z])[a-z0-9][a-z0-9._@-]{2,63}$/);

/** What is written about a person. Centre decides region where it is set. */
export const PersonInput = z.object({
  surname: NamePart.min(1),
  givenName: NamePart.min(1),
  patronymic: NamePart.nullable().default(null),
  position: Line.default(''),
  organisation: Line.default(''),
  district: Line.default(''),
  regionId: Id.nullable().default(null),
  centreId: Id.nullable().default(null),
  /** Several people may share one phone or e-mail; only a login is unique. */
  phone: PhoneInput.nullable().default(null),
  email: z.email().trim().toLowerCase().max(200).nullable().default(null),
  iin: Iin.nullable().default(null),
  language: Language.default('kk'),
  /** Absent: made from the name. */
  login: Login.optional(),
});
export type PersonInput = z.infer<typeof PersonInput>;

/** Only what is sent changes. `revision` is the one that was read: `request.conflict` when someone was faster. */
export const PersonEdit = z.object({
  revision: z.int(),
  surname: NamePart.min(1).optional(),
  givenName: NamePart.min(1).optional(),
  patronymic: NamePart.nullable().optional(),
  position: Line.optional(),
  organisation: Line.optional(),
  district: Line.optional(),
  regionId: Id.nullable().optional(),
  centreId: Id.nullable().optional(),
  phone: PhoneInput.nullable().optional(),
  email: z.email().trim().toLowerCase().max(200).nullable().optional(),
  iin: Iin.nullable().optional(),
  language: Language.optional(),
  login: Login.optional(),
});
export type PersonEdit = z.infer<typeof PersonEdit>;

/** The part of a person that captions and lists show. */
export const PersonName = z.object({
  id: Id,
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
});
export type PersonName = z.infer<typeof PersonName>;

/** A person as a list shows him. Contacts are null where the reader has no right to them (`person:contact`). */
export const PersonRow = PersonName.extend({
  position: z.string(),
  organisation: z.string(),
  district: z.string(),
  regionId: Id.nullable(),
  centreId: Id.nullable(),
  phone: Phone.nullable(),
  email: z.string().nullable(),
  language: Language,
  roles: z.array(Role),
  active: z.boolean(),
});
export type PersonRow = z.infer<typeof PersonRow>;

export const PersonView = PersonRow.extend({
  revision: z.int(),
  login: z.string().nullable(),
  grants: z.array(Grant),
  /** Masked; the whole number comes from `personIin`. */
  iinMasked: z.string().nullable(),
  hasPassword: z.boolean(),
  invitedAt: Instant.nullable(),
  lastSignInAt: Instant.nullable(),
  createdAt: Instant,
  /** When he was emptied for good; null: he was not. */
  erasedAt: Instant.nullable(),
  /** What the reader may do with this person. */
  may: z.object({
    edit: z.boolean(),
    invite: z.boolean(),
    roles: z.boolean(),
    iin: z.boolean(),
    erase: z.boolean(),
  }),
});
export type PersonView = z.infer<typeof PersonView>;

/** `name` is the full name typed as it is shown: nobody erases a person by a slip. Repeating it changes nothing. */
export const ErasePerson = z.object({
  name: z.string().trim().min(1).max(250),
  reason: z.string().trim().min(5).max(500),
});
export type ErasePerson = z.infer<typeof ErasePerson>;

export const PeopleFilter = z.object({
  /** Name, login, phone, organisation or district; finds Қанат from Канат. */
  search: z.string().trim().max(100).optional(),
  regionId: Id.optional(),
  centreId: Id.optional(),
  role: Role.optional(),
  active: z.enum(['yes', 'no', 'all']).default('yes'),
});
export const PeopleQuery = PageQuery.extend(PeopleFilter.shape);
export type PeopleQuery = z.infer<typeof PeopleQuery>;
