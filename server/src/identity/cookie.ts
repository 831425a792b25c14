import { parseCookie } from 'cookie';
import { isSecure } from '../platform/index.ts';

const shape = /^[\w-]{43}$/;

/** `__Host-` binds the cookie to this very host, which browsers allow on https only. */
export function cookieName(): string {
  return isSecure() ? '__Host-minber' : 'minber';
}

/** The session token in a cookie header, when there is one of the right shape. */
export function tokenIn(cookieHeader: string | undefined): string | undefined {
  if (!cookieHeader) return undefined;
  const token = parseCookie(cookieHeader)[cookieName()];
  return token && shape.test(token) ? token : undefined;
}
