import { z } from 'zod';
import { anyone, signedIn } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { Language } from '../platform/text.ts';
import {
  DemoAccount,
  FirstAdministrator,
  LinkInspection,
  LinkToken,
  NewPassword,
  OwnProfile,
  OwnSession,
  SessionView,
  SignIn,
  SignInCode,
  TimeZone,
} from './session.ts';

/** Signing in and out, and one's own account. */
export const sessionApi = defineApi({
  session: { method: 'GET', path: '/session', access: anyone, out: SessionView },
  signIn: { method: 'POST', path: '/session', access: anyone, body: SignIn, out: SessionView },
  signInWithCode: {
    method: 'POST',
    path: '/session/code',
    access: anyone,
    body: z.object({ code: SignInCode }),
    out: SessionView,
  },
  /** Role cards; empty where there is no demo. */
  demoAccounts: {
    method: 'GET',
    path: '/session/demo',
    access: anyone,
    out: z.object({ items: z.array(DemoAccount) }),
  },
  signInDemo: {
    method: 'POST',
    path: '/session/demo',
    access: anyone,
    body: z.object({ personId: Id }),
    out: SessionView,
  },
  firstAdministrator: {
    method: 'POST',
    path: '/session/first-administrator',
    access: anyone,
    body: FirstAdministrator,
    out: SessionView,
  },
  /** Ends this browser's session, of whatever kind; nothing happens where there is none. */
  signOut: { method: 'DELETE', path: '/session', access: anyone },

  sessions: { method: 'GET', path: '/sessions', access: signedIn, out: z.object({ items: z.array(OwnSession) }) },
  endSession: { method: 'DELETE', path: '/sessions/:sessionId', access: signedIn, params: z.object({ sessionId: Id }) },
  /** All of the person's sessions, this one included. */
  signOutEverywhere: { method: 'DELETE', path: '/sessions', access: signedIn },

  inspectLink: {
    method: 'POST',
    path: '/links/inspect',
    access: anyone,
    body: z.object({ token: LinkToken }),
    out: LinkInspection,
  },
  /** Sets the password, ends all other sessions and signs in. Once. */
  acceptLink: {
    method: 'POST',
    path: '/links/accept',
    access: anyone,
    body: z.object({ token: LinkToken, password: NewPassword, language: Language.optional() }),
    out: SessionView,
  },

  profile: { method: 'GET', path: '/profile', access: signedIn, out: OwnProfile },
  editProfile: {
    method: 'PATCH',
    path: '/profile',
    access: signedIn,
    body: z.object({ language: Language.optional(), timeZone: TimeZone.nullable().optional() }),
    out: OwnProfile,
  },
  /** Ends all other sessions. */
  changePassword: {
    method: 'POST',
    path: '/profile/password',
    access: signedIn,
    body: z.object({ current: z.string().max(200), next: NewPassword }),
  },
});
