import type { Grant, Role } from '@minber/shared/access/principal';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import { Schema } from 'mongoose';
import { defineModel, outboxField, type Stored } from '../platform/index.ts';

/** A link that sets a password once. One is open at a time: a new one replaces it. */
export interface OpenLink {
  kind: 'invitation' | 'reset';
  hash: string;
  expiresAt: Instant;
}

/** A coordinator's one-time code that waits to be used. */
export interface OpenCode {
  hash: string;
  hallId: Id;
  issuedBy: Id | null;
  expiresAt: Instant;
}

/** A person with everything that signs him in: one document, so that a link or code is spent in one update. */
export interface PersonDoc extends Stored {
  surname: string;
  givenName: string;
  patronymic: string | null;
  position: string;
  organisation: string;
  district: string;
  regionId: Id | null;
  centreId: Id | null;
  phone: string | null;
  email: string | null;
  iin: string | null;
  language: Language;
  timeZone: string | null;
  login: string;
  grants: Grant[];
  /** Derived from `grants`, to filter by. */
  roles: Role[];
  active: boolean;
  passwordHash: string | null;
  link: OpenLink | null;
  signInCode: OpenCode | null;
  /** Hashes of the last addresses a password was right from; they wait only for their own wrong attempts. */
  knownAddresses: string[];
  /** Derived: what search compares. Contacts are apart because not everyone may search by them. */
  words: string[];
  contactWords: string[];
  /** Derived: sorts as `Intl.Collator('kk')` does. */
  sortKey: string;
  revision: number;
  createdAt: Instant;
  invitedAt: Instant | null;
  lastSignInAt: Instant | null;
  demo: boolean;
  /** When he was emptied for good; absent in documents from before. */
  erasedAt?: Instant | null;
  /** Shown as a card on the demo's sign-in page. */
  demoCard: Role | null;
}

const text = { type: String, default: null };
const moment = { type: Number, default: null };
const loose = { type: Schema.Types.Mixed, default: null };

export const PersonModel = defineModel<PersonDoc>(
  'people',
  {
    surname: String,
    givenName: String,
    patronymic: text,
    position: String,
    organisation: String,
    district: String,
    regionId: text,
    centreId: text,
    phone: text,
    email: text,
    iin: text,
    language: String,
    timeZone: text,
    login: String,
    grants: { type: [Schema.Types.Mixed], default: [] },
    roles: [String],
    active: Boolean,
    passwordHash: text,
    link: loose,
    signInCode: loose,
    knownAddresses: [String],
    words: [String],
    contactWords: [String],
    sortKey: String,
    revision: Number,
    createdAt: Number,
    invitedAt: moment,
    lastSignInAt: moment,
    demo: Boolean,
    demoCard: text,
    erasedAt: moment,
    ...outboxField,
  },
  {
    indexes: [
      { fields: { login: 1 }, unique: true },
      { fields: { iin: 1 }, unique: true, partial: { iin: { $type: 'string' } } },
      { fields: { 'link.hash': 1 }, unique: true, partial: { 'link.hash': { $type: 'string' } } },
      { fields: { 'signInCode.hash': 1 }, unique: true, partial: { 'signInCode.hash': { $type: 'string' } } },
      { fields: { phone: 1 } },
      { fields: { email: 1 } },
      { fields: { sortKey: 1, _id: 1 } },
      { fields: { words: 1 } },
      { fields: { contactWords: 1 } },
      { fields: { regionId: 1 } },
      { fields: { centreId: 1 } },
      { fields: { 'outbox.eventId': 1 } },
    ],
  },
);

/** An open session of a person, a screen or a guest; the cookie's token is kept only as a hash. */
export interface SessionDoc extends Stored {
  tokenHash: string;
  kind: 'person' | 'screen' | 'guest';
  subjectId: Id;
  /** Of a screen. */
  hallId: Id | null;
  /** Of a guest. */
  seminarId: Id | null;
  openedAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
  address: string;
  userAgent: string;
}

export const SessionModel = defineModel<SessionDoc>(
  'sessions',
  {
    tokenHash: String,
    kind: String,
    subjectId: String,
    hallId: text,
    seminarId: text,
    openedAt: Number,
    lastSeenAt: Number,
    expiresAt: Number,
    address: String,
    userAgent: String,
  },
  {
    indexes: [{ fields: { tokenHash: 1 }, unique: true }, { fields: { subjectId: 1 } }, { fields: { expiresAt: 1 } }],
  },
);
