import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';

/** A person as seminars show him: host, speaker, expected. */
export const PersonCard = z.object({
  personId: Id,
  /** Surname, given name, patronymic. */
  name: z.string(),
  position: z.string(),
  organisation: z.string(),
  district: z.string(),
});
export type PersonCard = z.infer<typeof PersonCard>;

/** Where someone attends: in a hall, or before his own device. */
export const Place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hall'), hallId: Id }),
  z.object({ kind: z.literal('own') }),
]);
export type Place = z.infer<typeof Place>;

const line = (max: number) => z.string().trim().max(max);

export const NewGuestSpeaker = z.object({
  name: line(200).min(1),
  position: line(200).default(''),
  organisation: line(200).default(''),
});
export type NewGuestSpeaker = z.infer<typeof NewGuestSpeaker>;

/** `none`: no link was made, or it was revoked; `open`: waits to be used; `used`: the guest has come in by it; `expired`. */
export const GuestLinkState = z.enum(['none', 'open', 'used', 'expired']);
export type GuestLinkState = z.infer<typeof GuestLinkState>;

/** A speaker without an account. `guestId` is the owner of his tracks and of his session. */
export const GuestSpeaker = NewGuestSpeaker.extend({
  guestId: Id,
  link: GuestLinkState,
  linkExpiresAt: Instant.nullable(),
});
export type GuestSpeaker = z.infer<typeof GuestSpeaker>;
