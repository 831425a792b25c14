import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Without letters that are taken for digits (Crockford's alphabet). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve random characters (60 bits) that nobody guesses, in the form in which they are compared. */
export function newCheckCode(): string {
  return Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** In fours, as people read it out. */
export function groupedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Takes the same time wherever two codes differ. */
export function isSameCode(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
