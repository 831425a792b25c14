import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { TrackInfo, TrackSource } from './media.ts';

/** The state of the session that runs, or of the next one. `live` alone counts as attendance. */
export const SessionState = z.enum(['planned', 'live', 'paused', 'ended']);
export type SessionState = z.infer<typeof SessionState>;

export const LiveSession = z.object({
  sessionId: Id,
  state: SessionState,
  plannedStart: Instant,
  plannedEnd: Instant,
  /** First start; null before it. */
  startedAt: Instant.nullable(),
  /** The planned end + 10 minutes have passed: the host is asked whether to end. */
  askHostToEnd: z.boolean(),
});
export type LiveSession = z.infer<typeof LiveSession>;

/** What viewers read under a picture. */
export const Caption = z.object({
  name: z.string(),
  position: z.string(),
  /** District or hall. */
  place: z.string(),
});
export type Caption = z.infer<typeof Caption>;

export const StageRole = z.enum(['host', 'speaker', 'guest', 'floor', 'hall']);
export type StageRole = z.infer<typeof StageRole>;

/** Someone who may publish now. */
export const StageMember = z.object({
  /** Person, guest or screen id: the `ownerId` of his tracks. */
  ownerId: z.string(),
  role: StageRole,
  caption: Caption,
  sources: z.array(TrackSource),
  /** Tracks that are up now; `paused` is the owner's mute. */
  tracks: z.array(TrackInfo.extend({ paused: z.boolean() })),
  /** The one whose floor entry this is. */
  floorEntryId: Id.nullable(),
  /** Connected now (or gone for less than 20 s). */
  present: z.boolean().optional(),
});
export type StageMember = z.infer<typeof StageMember>;

/**
 * waiting → invited (host) → checking devices → speaking → done; or withdrawn, declined, removed.
 * Order is the order of asking; an entry keeps its place through reconnects and restarts.
 */
export const FloorState = z.enum(['waiting', 'invited', 'speaking', 'done', 'withdrawn', 'declined', 'removed']);
export type FloorState = z.infer<typeof FloorState>;

export const FloorEntry = z.object({
  entryId: Id,
  /** Person who asks, or the hall when the Desk asks for it. */
  asker: z.union([
    z.object({ kind: z.literal('person'), personId: Id }),
    z.object({ kind: z.literal('hall'), hallId: Id, personId: Id }),
  ]),
  caption: Caption,
  line: z.string(),
  state: FloorState,
  /** For the asker while he waits: 1 is the next to be invited. */
  place: z.int().positive().optional(),
  askedAt: Instant,
  invitedAt: Instant.nullable(),
  speakingAt: Instant.nullable(),
});
export type FloorEntry = z.infer<typeof FloorEntry>;

/** What everyone in the room knows. Every push carries `epoch` and `seq`: a gap means a new snapshot by joining again. */
export const LiveState = z.object({
  seminarId: Id,
  title: LocalizedText,
  epoch: z.int(),
  seq: z.int(),
  session: LiveSession.nullable(),
  stage: z.array(StageMember),
  floorLength: z.int(),
  activeSpeaker: z.string().nullable(),
});
export type LiveState = z.infer<typeof LiveState>;
