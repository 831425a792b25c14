import { claimLifetimeMs } from '@minber/shared/attendance/check-in';
import { parseCookie } from 'cookie';

/** Carries a claim over sign-in, which may happen on another page. */
export const claimCookie = 'minber_claim';
export const claimLife = { maxAgeMs: claimLifetimeMs };

export function claimOf(cookieHeader: string | undefined): string | undefined {
  return parseCookie(cookieHeader ?? '')[claimCookie];
}
