import { z } from 'zod';
import { anyone, can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { NewGuestSpeaker } from './people.ts';
import { Seminar } from './state.ts';

const inSeminar = z.object({ seminarId: Id });
const inGuest = inSeminar.extend({ guestId: Id });
const Token = z.object({ token: z.string().min(20).max(200) });

export const guestApi = defineApi({
  add: {
    method: 'POST',
    path: '/seminars/:seminarId/guests',
    access: can('seminar:write', 'seminar'),
    params: inSeminar,
    body: NewGuestSpeaker,
    out: Seminar,
  },
  remove: {
    method: 'DELETE',
    path: '/seminars/:seminarId/guests/:guestId',
    access: can('seminar:write', 'seminar'),
    params: inGuest,
    out: Seminar,
  },
  /** A new one-time link; the one before stops working. Shown once: only its hash is kept. */
  createLink: {
    method: 'POST',
    path: '/seminars/:seminarId/guests/:guestId/link',
    access: can('seminar:write', 'seminar'),
    params: inGuest,
    out: z.object({ url: z.string(), expiresAt: Instant }),
  },
  /** The link stops working and whoever came in by it is signed out. */
  revokeLink: {
    method: 'DELETE',
    path: '/seminars/:seminarId/guests/:guestId/link',
    access: can('seminar:write', 'seminar'),
    params: inGuest,
    out: Seminar,
  },
  /** What the page shows before the guest confirms that it is him; spends nothing. */
  readLink: {
    method: 'POST',
    path: '/guest-links/read',
    access: anyone,
    body: Token,
    out: z.object({
      name: z.string(),
      seminarTitle: LocalizedText,
      startsAt: Instant,
      endsAt: Instant,
      serverNow: Instant,
    }),
  },
  /** Spends the link and opens the guest's session (cookie). */
  acceptLink: {
    method: 'POST',
    path: '/guest-links/accept',
    access: anyone,
    body: Token,
    out: z.object({ guestId: Id, seminarId: Id, name: z.string() }),
  },
});
