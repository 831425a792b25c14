import { randomInt } from 'node:crypto';
import type { Instant } from '@minber/shared/platform/ids';
import { defineModel, type Stored } from '../../platform/index.ts';
import { fileDate } from '../times.ts';

const CounterModel = defineModel<Stored & { last: number }>('reportCounters', { last: Number });

/** The next number of the year, `2026-000017`. A number taken for an approval that then failed is not given again. */
export async function nextSerial(at: Instant): Promise<string> {
  const year = fileDate(at).slice(0, 4);
  const counter = await CounterModel.findOneAndUpdate(
    { _id: year },
    { $inc: { last: 1 } },
    { upsert: true, returnDocument: 'after' },
  ).lean<{ last: number }>();
  return `${year}-${String(counter?.last ?? 0).padStart(6, '0')}`;
}

/** Without letters that are taken for digits (Crockford's alphabet). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve random characters (60 bits) that nobody guesses, in the form in which they are compared. */
export function newCheckCode(): string {
  return Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
