import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '@minber/shared/platform/ids';
import { codeLastsMs, codeWindow, digitsOf, typedCode } from '@minber/shared/supervised/code';
import type { SittingDoc } from './model.ts';

/** The code to be read out now, and when the next one comes. */
export function codeNow({ secret }: Pick<SittingDoc, 'secret'>, now: Instant): { text: string; until: Instant } {
  const window = codeWindow(now);
  return { text: codeOf(secret, window), until: (window + 1) * codeLastsMs };
}

/** The code of now or the one before: who heard it a moment ago still types it. */
export function isCode({ secret }: Pick<SittingDoc, 'secret'>, typed: string, now: Instant): boolean {
  const window = codeWindow(now);
  return [window, window - 1].some((one) => isSame(codeOf(secret, one), typedCode(typed)));
}

function codeOf(secret: string, window: number): string {
  return digitsOf(createHmac('sha256', secret).update(String(window)).digest());
}

function isSame(code: string, typed: string): boolean {
  const [wanted, given] = [Buffer.from(code), Buffer.from(typed)];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
