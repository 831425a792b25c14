import { z } from 'zod';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { Interval } from './interval.ts';
import { Attender } from './states.ts';

/** Why something is signed, in the words of whoever signs it. */
const reason = z.string().trim().min(5).max(1000);
const basis = z.string().trim().min(3).max(500);

/** The host's mistakes: started or ended at another time than recorded, a pause not recorded, or recorded but none. */
export const CorrectionKind = z.enum(['true-start', 'true-end', 'break', 'no-break']);
export type CorrectionKind = z.infer<typeof CorrectionKind>;

/** A signed change of when a session was live. Never edited, never removed: a wrong one is answered by another. */
export const SessionCorrection = z.object({
  correctionId: Id,
  sessionId: Id,
  kind: CorrectionKind,
  effect: z.enum(['add', 'remove']),
  interval: Interval,
  reason: z.string(),
  authorId: Id,
  authorName: z.string(),
  at: Instant,
});
export type SessionCorrection = z.infer<typeof SessionCorrection>;

/** `moment`: the true start or end; `from` and `to`: the break. */
const moment = { moment: Instant };
const stretch = { from: Instant, to: Instant };
const signed = { key: IdempotencyKey, reason };

/** A correction to be looked at before it is signed. */
export const WantedCorrection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('true-start'), ...moment }),
  z.object({ kind: z.literal('true-end'), ...moment }),
  z.object({ kind: z.literal('break'), ...stretch }),
  z.object({ kind: z.literal('no-break'), ...stretch }),
]);
export type WantedCorrection = z.infer<typeof WantedCorrection>;

export const NewSessionCorrection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('true-start'), ...moment, ...signed }),
  z.object({ kind: z.literal('true-end'), ...moment, ...signed }),
  z.object({ kind: z.literal('break'), ...stretch, ...signed }),
  z.object({ kind: z.literal('no-break'), ...stretch, ...signed }),
]);
export type NewSessionCorrection = z.infer<typeof NewSessionCorrection>;

/** Somebody came for somebody else, who is absent. `hallId`: the Desk that wrote it down; null: an organiser did. */
export const Substitution = z.object({
  substitutionId: Id,
  sessionId: Id,
  personId: Id,
  personName: z.string(),
  representedId: Id,
  representedName: z.string(),
  basis: z.string(),
  hallId: Id.nullable(),
  at: Instant,
  byName: z.string(),
  withdrawnAt: Instant.nullable(),
  withdrawnBy: z.string().nullable(),
});
export type Substitution = z.infer<typeof Substitution>;

export const NewSubstitution = z.object({ key: IdempotencyKey, personId: Id, representedId: Id, basis });
export type NewSubstitution = z.infer<typeof NewSubstitution>;

/** A guest turned out to be somebody of the register: his attendance in this seminar is that person's. */
export const GuestMatch = z.object({
  matchId: Id,
  guestId: Id,
  guestName: z.string(),
  personId: Id,
  personName: z.string(),
  at: Instant,
  byName: z.string(),
  withdrawnAt: Instant.nullable(),
  withdrawnBy: z.string().nullable(),
});
export type GuestMatch = z.infer<typeof GuestMatch>;

export const NewGuestMatch = z.object({ key: IdempotencyKey, guestId: Id, personId: Id });
export type NewGuestMatch = z.infer<typeof NewGuestMatch>;

/** A guest who attended a session, and who of the expected and of the register he may be, most similar first. */
export const GuestToMatch = z.object({
  guest: Attender,
  hallId: Id,
  match: GuestMatch.nullable(),
  candidates: z.array(Attender.extend({ expected: z.boolean() })).max(5),
});
export type GuestToMatch = z.infer<typeof GuestToMatch>;

/** What was done to a record. */
export const HistoryKind = z.enum([
  'session-started',
  'session-paused',
  'session-resumed',
  'session-ended',
  'check-in',
  'check-out',
  'confirmation',
  'roll-call-asked',
  'roll-call',
  'undo',
  'correction',
  'adjustment',
  'substitution',
  'substitution-withdrawn',
  'match',
  'match-withdrawn',
  'resolution',
  'policy',
  'expected',
  'objection',
  'objection-accepted',
  'objection-refused',
  'sheet-confirmed',
  'approved',
]);
export type HistoryKind = z.infer<typeof HistoryKind>;

/** One thing somebody did. `params` are the words and numbers its sentence needs; the reader's page makes it. */
export const HistoryEntry = z.object({
  entryId: z.string(),
  at: Instant,
  byName: z.string(),
  kind: HistoryKind,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Whom and which hall it concerns, where it concerns one. */
  personId: Id.nullable(),
  personName: z.string().nullable(),
  hallId: Id.nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;
