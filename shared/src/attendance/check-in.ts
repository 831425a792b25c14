import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { HallMessage, PlaceNames } from './states.ts';

/** The page a QR opens, short because the QR is read from across a room; the token stands in the fragment. */
export const qrPage = '/q';
/** How long one QR is shown; the one before it is still taken. */
export const qrWindowMs = 30_000;
/** How long a redeemed QR waits for its person to sign in. */
export const claimLifetimeMs = 10 * 60 * 1000;

/** What a CentreScreen shows for check-in. `url` goes into the QR; `code` stands beside it, to type at `/in`. */
export const ScreenQr = z.object({
  seminarId: Id,
  sessionId: Id,
  url: z.string(),
  code: z.string(),
  expiresAt: Instant,
});
export type ScreenQr = z.infer<typeof ScreenQr>;

/** What a CentreScreen needs besides the broadcast. `qr` is null outside check-in (60 minutes before start to the end). */
export const ScreenSnapshot = z.object({
  place: PlaceNames,
  qr: ScreenQr.nullable(),
  messages: z.array(HallMessage),
  checkedIn: z.int(),
  expected: z.int(),
  serverNow: Instant,
});
export type ScreenSnapshot = z.infer<typeof ScreenSnapshot>;

/** Redeemed before sign-in: `token` is what the QR's address carries after `#`, `code` what was typed. One of the two. */
export const NewClaim = z.object({
  token: z.string().min(20).max(200).optional(),
  code: z.string().trim().min(6).max(12).optional(),
});

/** A claim is good for one person. It is also set as a cookie, so that sign-in on another page keeps it. */
export const Claim = z.object({
  claim: z.string(),
  expiresAt: Instant,
  seminarId: Id,
  title: LocalizedText,
  place: PlaceNames,
});
export type Claim = z.infer<typeof Claim>;

/** The claim of the cookie is taken where none is given. */
export const NewCheckIn = z.object({ claim: z.string().max(200).optional() });

export const CheckIn = z.object({
  seminarId: Id,
  sessionId: Id,
  hallId: Id,
  title: LocalizedText,
  place: PlaceNames,
  at: Instant,
});
export type CheckIn = z.infer<typeof CheckIn>;
