import { z } from 'zod';
import { Grant } from '../access/principal.ts';
import { Id, Instant } from '../platform/ids.ts';
import { Language, LocalizedText } from '../platform/text.ts';
import { Login, PersonInput, PersonName } from './person.ts';

/** A new password: long enough to matter, any characters; common ones are refused by the server. */
export const NewPassword = z.string().min(10).max(200);
/** A time zone the browser and Node both know, such as `Asia/Almaty`. */
export const TimeZone = z
  .string()
  .max(60)
  .refine((zone) => isTimeZone(zone), { message: 'timeZone' });

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The signed-in person as he sees himself. */
export const OwnProfile = PersonName.extend({
  position: z.string(),
  organisation: z.string(),
  district: z.string(),
  regionId: Id.nullable(),
  centreId: Id.nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  iinMasked: z.string().nullable(),
  login: z.string().nullable(),
  language: Language,
  /** Null: the institution's. */
  timeZone: z.string().nullable(),
  hasPassword: z.boolean(),
  grants: z.array(Grant),
});
export type OwnProfile = z.infer<typeof OwnProfile>;

/** Who is asking, and what the page needs to know before it shows anything. */
export const SessionView = z.object({
  kind: z.enum(['person', 'screen', 'guest', 'visitor']),
  person: OwnProfile.nullable(),
  screen: z.object({ screenId: Id, hallId: Id }).nullable(),
  guest: z.object({ guestId: Id, seminarId: Id }).nullable(),
  /** Null: follow the browser. */
  language: Language.nullable(),
  institution: z.object({ name: LocalizedText, timeZone: z.string() }),
  /** Invented people and role cards: the page shows its banner. */
  demo: z.boolean(),
  /** Parts of the product this installation has. */
  features: z.object({ signInCodes: z.boolean(), passwordReset: z.enum(['link']) }),
  serverNow: Instant,
});
export type SessionView = z.infer<typeof SessionView>;

/** `name`: login, e-mail or phone. A phone or e-mail signs in only where exactly one active person has it. */
export const SignIn = z.object({ name: z.string().trim().min(1).max(200), password: z.string().min(1).max(200) });
export type SignIn = z.infer<typeof SignIn>;
/** A coordinator's one-time code: twelve digits, spaces and hyphens ignored. */
export const SignInCode = z
  .string()
  .max(40)
  .transform((text) => text.replace(/\D/g, ''))
  .pipe(z.string().regex(/^\d{12}$/));
/** A secret from a URL's fragment: 256 random bits as base64url. */
export const LinkToken = z.string().regex(/^[\w-]{43}$/);

/** One card on the demo's sign-in page. */
export const DemoAccount = z.object({
  personId: Id,
  login: z.string(),
  role: z.enum(['administrator', 'organiser', 'host', 'speaker', 'coordinator', 'learner', 'observer']),
  name: PersonName,
  position: z.string(),
});
export type DemoAccount = z.infer<typeof DemoAccount>;

/** What an invitation or reset link is for, before it is spent. */
export const LinkInspection = z.object({
  kind: z.enum(['invitation', 'reset', 'first-administrator']),
  name: PersonName.nullable(),
  login: z.string().nullable(),
  language: Language,
  expiresAt: Instant,
});
export type LinkInspection = z.infer<typeof LinkInspection>;

export const FirstAdministrator = z.object({
  token: LinkToken,
  person: PersonInput.pick({
    surname: true,
    givenName: true,
    patronymic: true,
    phone: true,
    email: true,
    language: true,
  }),
  login: Login,
  password: NewPassword,
});
export type FirstAdministrator = z.infer<typeof FirstAdministrator>;

/** One of a person's own sessions. */
export const OwnSession = z.object({
  id: Id,
  current: z.boolean(),
  openedAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
  /** Browser and system in short words, as far as they told. */
  device: z.string(),
  address: z.string(),
});
export type OwnSession = z.infer<typeof OwnSession>;

/** A link with its secret in the fragment, shown once. */
export const IssuedLink = z.object({ url: z.string(), expiresAt: Instant });
export type IssuedLink = z.infer<typeof IssuedLink>;
