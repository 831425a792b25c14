import { z } from 'zod';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';

/** How long after it was asked for a roll-call is due, and a prompt on an own device may be answered. */
export const rollCallDueMs = 10 * 60_000;

/** Why a roll-call was asked for: by the policy at one of its moments, or by hand. */
export const RollCallReason = z.enum(['start', 'hourly', 'end', 'hand']);
export type RollCallReason = z.infer<typeof RollCallReason>;

/** Halls are to call the roll, and people on devices of their own to confirm that they are there. */
export const RollCallAsk = z.object({
  askId: Id,
  sessionId: Id,
  at: Instant,
  dueAt: Instant,
  reason: RollCallReason,
  /** Who asked by hand; null: the policy did. */
  byName: z.string().nullable(),
});
export type RollCallAsk = z.infer<typeof RollCallAsk>;

/** "Are you here?" on somebody's own device, to be confirmed until then. */
export const PresencePrompt = z.object({ seminarId: Id, sessionId: Id, askId: Id, at: Instant, until: Instant });
export type PresencePrompt = z.infer<typeof PresencePrompt>;

/** How far the latest roll-call of a session has come, as far as its reader may see. */
export const RollCallProgress = z.object({
  ask: RollCallAsk,
  /** Halls in which somebody is checked in or expected. */
  halls: z.object({ answered: z.int(), of: z.int() }),
  /** People on devices of their own. */
  own: z.object({ answered: z.int(), of: z.int() }),
});
export type RollCallProgress = z.infer<typeof RollCallProgress>;

/** Asks every hall the author may reach and own devices there (`all`), or some halls. */
export const NewRollCallAsk = z.object({
  key: IdempotencyKey,
  hallIds: z.union([z.literal('all'), z.array(Id).min(1).max(500)]),
});
export type NewRollCallAsk = z.infer<typeof NewRollCallAsk>;

/** What a roll-call found: all who are listed but the missing, and the heads counted. */
export const RollCallFindings = z.object({
  missing: z.array(Id).max(1000),
  heads: z.int().min(0).max(5000),
});

/** A hall's roll-call as its coordinator told it over the phone. */
export const PhoneRollCall = RollCallFindings.extend({ sessionId: Id, actionId: IdempotencyKey });
export type PhoneRollCall = z.infer<typeof PhoneRollCall>;
