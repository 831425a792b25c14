import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';

/** How a presence was witnessed: own connection heard, QR scanned, coordinator's tap, roll-call. */
export const Evidence = z.enum(['device', 'scan', 'desk', 'roll-call']);
export type Evidence = z.infer<typeof Evidence>;

/** A person of the register, or a walk-in known to one seminar only. Both ids are of one id space. */
export const AttenderKind = z.enum(['person', 'guest']);
export type AttenderKind = z.infer<typeof AttenderKind>;

/** Who someone is, as lists show him. `name` is the full name, surname first. */
export const Attender = z.object({
  personId: Id,
  kind: AttenderKind,
  name: z.string(),
  position: z.string(),
  organisation: z.string(),
  district: z.string(),
});
export type Attender = z.infer<typeof Attender>;

export const PlaceNames = z.object({ hall: LocalizedText, centre: LocalizedText, region: LocalizedText });
export type PlaceNames = z.infer<typeof PlaceNames>;

/**
 * A hall's CentreScreen: never connected today, connected and receiving media, connected without media,
 * or not heard for 6 s. Before the session is live there is nothing to receive, so `ready` stands for connected.
 */
export const ScreenStatus = z.enum(['none', 'ready', 'receiving', 'no-media', 'dropped']);
export type ScreenStatus = z.infer<typeof ScreenStatus>;
export const ScreenState = z.object({ status: ScreenStatus, since: Instant.nullable() });
export type ScreenState = z.infer<typeof ScreenState>;

/** What a hall has shown to be ready before the start. Null: not yet. */
export const Readiness = z.object({
  /** The coordinator went through the test with the studio or the test picture. */
  testedAt: Instant.nullable(),
  /** The sound was heard in the hall. */
  soundAt: Instant.nullable(),
  /** Who worked at the Desk last; before that, who runs the halls of the centre. */
  coordinatorName: z.string(),
  coordinatorPhone: z.string(),
});
export type Readiness = z.infer<typeof Readiness>;

/** A message of the organiser to halls, which Desk and CentreScreen must acknowledge. */
export const HallMessage = z.object({
  messageId: Id,
  text: z.string(),
  at: Instant,
  authorName: z.string(),
  deskAt: Instant.nullable(),
  deskBy: z.string(),
  screenAt: Instant.nullable(),
});
export type HallMessage = z.infer<typeof HallMessage>;

/** What was found by the latest roll-call of a hall. */
export const RollCall = z.object({
  at: Instant,
  by: z.string(),
  /** People on the list as present, and heads counted in the room. */
  listed: z.int(),
  heads: z.int(),
});
export type RollCall = z.infer<typeof RollCall>;
