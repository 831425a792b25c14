import { type Action, allows, scopeOf } from '@minber/shared/access/policy';
import type { Principal, Role } from '@minber/shared/access/principal';
import type { Facets } from '@minber/shared/access/rules';
import type { SessionView } from '@minber/shared/identity/session';
import { sessionApi } from '@minber/shared/identity/session-api';
import { hashKey, queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { currentLanguage, isLanguageChosen, setLanguage } from '../i18n/i18n.ts';
import { serverClock } from '../live/clock.ts';
import { call } from './call.ts';
import { keyOf, queryClient } from './query.ts';

const options = queryOptions({
  queryKey: keyOf(sessionApi.session),
  queryFn: async () => {
    const session = await call(sessionApi.session);
    await meet(session);
    return session;
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

/** A profile's language is the reader's, unless he has just chosen another by hand: then the profile follows. */
async function meet(session: SessionView): Promise<void> {
  serverClock.heard(session.serverNow);
  if (!session.language) return;
  if (!isLanguageChosen()) await setLanguage(session.language, false);
  else if (session.person && session.language !== currentLanguage())
    await call(sessionApi.editProfile, { body: { language: currentLanguage() } }).catch(() => undefined);
}
