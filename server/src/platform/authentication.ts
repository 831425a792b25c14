import type { IncomingMessage } from 'node:http';
import type { Principal } from '@minber/shared/access/principal';
import { Side, sideHeader } from '@minber/shared/platform/side';

/** What a browser shows of itself. `side` says which of its two sessions speaks; undefined: whichever there is. */
export interface Credentials {
  cookieHeader: string | undefined;
  side: Side | undefined;
}

/** Finds out who shows these credentials; a visitor when nobody. */
export type Authenticator = (credentials: Credentials) => Promise<Principal>;

let authenticator: Authenticator = async () => ({ kind: 'visitor' });

/** Called once by the layer that knows sessions. */
export function setAuthenticator(replacement: Authenticator): void {
  authenticator = replacement;
}

export function authenticate(credentials: Credentials): Promise<Principal> {
  return authenticator(credentials);
}

/** A request says its side in a header; a WebSocket, which can't have one of ours, in its address. */
export function credentialsOf(request: IncomingMessage): Credentials {
  const asked = request.headers[sideHeader] ?? new URL(request.url ?? '/', 'http://here').searchParams.get('as');
  return { cookieHeader: request.headers.cookie, side: Side.safeParse(asked).data };
}
