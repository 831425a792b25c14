import type { Side } from '@minber/shared/platform/side';
import { parseCookie } from 'cookie';
import { type Credentials, isSecure } from '../platform/index.ts';

const shape = /^[\w-]{43}$/;
const names: Record<Side, string> = { person: 'minber', screen: 'minber-screen' };

/** `__Host-` binds the cookie to this very host, which browsers allow on https only. */
export function cookieName(side: Side): string {
  return isSecure() ? `__Host-${names[side]}` : names[side];
}

/** The session token among the credentials, when there is one of the right shape. */
export function tokenIn({ cookieHeader, side }: Credentials): string | undefined {
  if (!cookieHeader) return undefined;
  const cookies = parseCookie(cookieHeader);
  const token = side ? cookies[cookieName(side)] : (cookies[cookieName('person')] ?? cookies[cookieName('screen')]);
  return token && shape.test(token) ? token : undefined;
}
