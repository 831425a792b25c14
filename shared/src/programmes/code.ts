import { z } from 'zod';

/** Letters and digits that are not taken for one another, as written on a board: `KZ4M-T7PA`. */
export const codeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const EnrolCode = z
  .string()
  .max(40)
  .transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  .pipe(z.string().length(8));
