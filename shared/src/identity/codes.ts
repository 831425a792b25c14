import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { PersonName } from './person.ts';

/** Body of `POST /halls/:hallId/sign-in-codes`: for whom the coordinator wants codes. */
export const IssueCodes = z.object({ personIds: z.array(Id).min(1).max(500) });
export type IssueCodes = z.infer<typeof IssueCodes>;

/** One slip to print: valid once, until the end of the day in the institution's zone. */
export const SignInSlip = z.object({
  personId: Id,
  name: PersonName,
  position: z.string(),
  /** Twelve digits in groups of four. */
  code: z.string(),
  /** For the QR: signs in when opened; the secret stands in the fragment. */
  url: z.string(),
  expiresAt: Instant,
});
export type SignInSlip = z.infer<typeof SignInSlip>;

/** Answer of `POST /halls/:hallId/sign-in-codes`. An earlier code of the same person stops working. */
export const IssuedCodes = z.object({
  slips: z.array(SignInSlip),
  refused: z.array(z.object({ personId: Id, reason: z.enum(['staff', 'notExpected', 'inactive']) })),
});
export type IssuedCodes = z.infer<typeof IssuedCodes>;
