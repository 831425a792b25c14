import { z } from 'zod';

/** A document's id: 24 lower-case hexadecimal digits (a MongoDB ObjectId as text). */
export const Id = z.string().regex(/^[0-9a-f]{24}$/);
export type Id = z.infer<typeof Id>;

/** A moment: milliseconds since the epoch, by the server's clock. */
export const Instant = z.int().nonnegative();
export type Instant = z.infer<typeof Instant>;

/** A key the client invents so that a repeated request has no second effect. */
export const IdempotencyKey = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[\w-]+$/);
