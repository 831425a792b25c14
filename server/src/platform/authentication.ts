import type { Principal } from '@minber/shared/access/principal';

/** Finds out who sends a cookie header; a visitor when nobody. */
export type Authenticator = (cookieHeader: string | undefined) => Promise<Principal>;

let authenticator: Authenticator = async () => ({ kind: 'visitor' });

/** Called once by the layer that knows sessions. */
export function setAuthenticator(replacement: Authenticator): void {
  authenticator = replacement;
}

export function authenticate(cookieHeader: string | undefined): Promise<Principal> {
  return authenticator(cookieHeader);
}
