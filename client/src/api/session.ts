import { type Action, allows, scopeOf } from '@minber/shared/access/policy';
import type { Principal, Role } from '@minber/shared/access/principal';
import type { Facets } from '@minber/shared/access/rules';
import type { SessionView } from '@minber/shared/identity/session';
import { sessionApi } from '@minber/shared/identity/session-api';
import { hashKey, queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { currentLanguage, isLanguageChosen, setLanguage } from '../i18n/i18n.ts';
import { serverClock } from '../live/clock.ts';
import { side } from '../live/side.ts';
import { keeper } from '../offline/keeper.ts';
import { lastSession, noteSession } from '../offline/last-session.ts';
import { isLive } from '../offline/live-addresses.ts';
import { call } from './call.ts';
import { isTemporary } from './problem.ts';
import { keyOf, queryClient } from './query.ts';

const options = queryOptions({
  queryKey: keyOf(sessionApi.session),
  queryFn: async () => {
    try {
      const session = await call(sessionApi.session);
      await meet(session);
      return session;
    } catch (cause) {
      const last = lastInstead(cause);
      keeper.lineIsDown();
      return last;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Who is asking; pages are shown only once this is known. */
export function useSession(): SessionView {
  return useSuspenseQuery(options).data;
}

/** The same, with loading and error, for the one place that waits for it. */
export function useSessionQuery() {
  return useQuery(options);
}

/** The person who is signed in, as far as this page knows. */
export function sessionPersonId(): string | null {
  return queryClient.getQueryData(options.queryKey)?.person?.id ?? null;
}

/** After signing in: everything cached belonged to someone else. The session itself stays watched and only changes. */
export async function becomePrincipal(session: SessionView): Promise<void> {
  await meet(session);
  const own = hashKey(options.queryKey);
  queryClient.removeQueries({ predicate: ({ queryHash }) => queryHash !== own });
  queryClient.setQueryData(options.queryKey, session);
}

/** Asks the server anew who we are: after signing out, or when it says that rights have changed. */
export async function reloadSession(): Promise<SessionView> {
  const session = await call(sessionApi.session);
  await becomePrincipal(session);
  return session;
}

/** Asks again who we are after a time without a line: the same person goes on where he is, and sees what is new. */
export async function refreshSession(): Promise<void> {
  const session = await call(sessionApi.session);
  if (session.person?.id !== sessionPersonId()) return becomePrincipal(session);
  await meet(session);
  queryClient.setQueryData(options.queryKey, session);
  await queryClient.invalidateQueries();
}

/** The session in the policy's words. */
function principalOf(session: SessionView): Principal {
  if (session.kind === 'person' && session.person)
    return { kind: 'person', personId: session.person.id, sessionId: session.person.id, grants: session.person.grants };
  if (session.kind === 'screen' && session.screen) return { kind: 'screen', ...session.screen };
  if (session.kind === 'guest' && session.guest) return { kind: 'guest', ...session.guest };
  return { kind: 'visitor' };
}

/** Whether the reader may do this at all (to some resource), or to the one with these facets. The server decides. */
export function useMay(): (action: Action, facets?: Facets) => boolean {
  const principal = principalOf(useSession());
  return (action, facets) => (facets ? allows(principal, action, facets) : scopeOf(principal, action) !== undefined);
}

export function useRoles(): Role[] {
  return useSession().person?.grants.map((grant) => grant.role) ?? [];
}

/** Without a line whoever was here last goes on with what this device keeps. Live pages wait for the server instead. */
function lastInstead(cause: unknown): SessionView {
  const last = isTemporary(cause) && side === 'person' && !isLive(location.pathname) ? lastSession() : undefined;
  if (!last) throw cause;
  return last;
}

/** What somebody downloaded stays nobody else's: it goes as soon as he turns out to be signed in here no longer. */
function note(session: SessionView): void {
  const gone = side === 'person' ? noteSession(session) : undefined;
  if (gone !== undefined) keeper.forget(gone);
}

/** A profile's language is the reader's, unless he has just chosen another by hand: then the profile follows. */
async function meet(session: SessionView): Promise<void> {
  serverClock.heard(session.serverNow);
  note(session);
  if (!session.language) return;
  if (!isLanguageChosen()) await setLanguage(session.language, false);
  else if (session.person && session.language !== currentLanguage())
    await call(sessionApi.editProfile, { body: { language: currentLanguage() } }).catch(() => undefined);
}
