import { z } from 'zod';

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/**
 * Whether this is an individual identification number of Kazakhstan: twelve digits, a date of birth that exists, a
 * century digit 1 to 6 and the control digit (weights 1…11; where the rest is 10, weights 3…11, 1, 2; never 10).
 */
export function isIin(text: string): boolean {
  if (!/^\d{12}$/.test(text)) return false;
  const century = Number(text[6]);
  if (century < 1 || century > 6) return false;
  const year = 1800 + Math.floor((century - 1) / 2) * 100 + Number(text.slice(0, 2));
  const month = Number(text.slice(2, 4));
  const day = Number(text.slice(4, 6));
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  return iinControlDigit(text.slice(0, 11)) === Number(text[11]);
}

/** The twelfth digit for the first eleven; `undefined` where none exists (such numbers are not issued). */
export function iinControlDigit(first: string): number | undefined {
  const rest = remainder(first, FIRST_WEIGHTS);
  const control = rest === 10 ? remainder(first, SECOND_WEIGHTS) : rest;
  return control === 10 ? undefined : control;
}

function remainder(digits: string, weights: number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
}

/** What those without the right see of an IIN: that it is there, and its last two digits. */
export function maskIin(iin: string): string {
  return `${'•'.repeat(10)}${iin.slice(-2)}`;
}

export const Iin = z.string().trim().refine(isIin, { message: 'iin' });
