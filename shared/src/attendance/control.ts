import { z } from 'zod';
import { SessionState } from '../live/state.ts';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { Place } from '../seminars/people.ts';
import { RollCallAsk, RollCallProgress } from './roll-call.ts';
import { Attender, Evidence, HallMessage, PlaceNames, Readiness, RollCall, ScreenState } from './states.ts';

/** Why a tile wants the organiser. Before the start: the first five; while live: the others. */
export const AttentionCode = z.enum([
  'screen-missing',
  'not-tested',
  'sound-unconfirmed',
  'check-in-empty',
  'message-unread',
  'screen-dropped',
  'screen-no-media',
  'people-dropped',
  'people-no-media',
  'attendance-falls',
  'trouble-sound',
  'trouble-picture',
  'heads-differ',
  'roll-call-due',
]);
export type AttentionCode = z.infer<typeof AttentionCode>;

export const AttentionReason = z.object({ code: AttentionCode, since: Instant, count: z.int().nullable() });
export type AttentionReason = z.infer<typeof AttentionReason>;

/** "Can't hear", "can't see" of the last 10 minutes. */
export const Trouble = z.object({ sound: z.int(), picture: z.int(), lastAt: Instant.nullable() });
export type Trouble = z.infer<typeof Trouble>;

/** Numbers of people. For a hall, `present` are checked in while its screen receives. */
export const Counts = z.object({
  expected: z.int(),
  checkedIn: z.int(),
  present: z.int(),
  noMedia: z.int(),
  dropped: z.int(),
});
export type Counts = z.infer<typeof Counts>;

/** One point of a trend stands for this long; a trend holds 20 points, oldest first, the last one moving. */
export const trendStepMs = 30_000;

export const Tile = Counts.extend({
  /** The hall's id, or `own`. */
  tileId: z.string(),
  place: Place,
  /** Null for own devices. */
  names: PlaceNames.nullable(),
  /** Null for own devices. */
  screen: ScreenState.nullable(),
  readiness: Readiness.nullable(),
  rollCall: RollCall.nullable(),
  /** A roll-call the hall was asked for and has not taken yet. */
  ask: RollCallAsk.nullable(),
  trend: z.array(z.int()).max(20),
  trouble: Trouble,
  /** 0: quiet. Tiles are sorted by it, highest first. */
  attention: z.int(),
  reasons: z.array(AttentionReason),
  messages: z.array(HallMessage),
});
export type Tile = z.infer<typeof Tile>;

export const ControlSession = z.object({
  sessionId: Id,
  state: SessionState,
  plannedStart: Instant,
  plannedEnd: Instant,
  startedAt: Instant.nullable(),
});
export type ControlSession = z.infer<typeof ControlSession>;

/** What this principal may see of the control room. */
export const ControlSnapshot = z.object({
  seminarId: Id,
  session: ControlSession.nullable(),
  totals: Counts,
  openConflicts: z.int(),
  /** Of the latest roll-call that was asked for; null: none was. */
  rollCall: RollCallProgress.nullable(),
  tiles: z.array(Tile),
  seq: z.int(),
  serverNow: Instant,
});
export type ControlSnapshot = z.infer<typeof ControlSnapshot>;

/** At most twice a second: whole tiles that replace those of the same id. A gap in `seq` means: watch again. */
export const ControlChange = z.object({
  seminarId: Id,
  seq: z.int(),
  session: ControlSession.nullable().optional(),
  totals: Counts.optional(),
  openConflicts: z.int().optional(),
  rollCall: RollCallProgress.nullable().optional(),
  tiles: z.array(Tile),
});
export type ControlChange = z.infer<typeof ControlChange>;

/**
 * `no-screen`: checked in at a hall to which no screen came, so that nothing could break off. `missing`: found so by a
 * roll-call; `away`: never came.
 */
export const ControlPersonState = z.enum([
  'present',
  'no-media',
  'no-screen',
  'dropped',
  'checked-in',
  'away',
  'left',
  'missing',
]);
export type ControlPersonState = z.infer<typeof ControlPersonState>;

/** A row of the drill-down. `phone` is empty for those who may not ring. */
export const ControlPerson = Attender.extend({
  state: ControlPersonState,
  since: Instant.nullable(),
  firstInAt: Instant.nullable(),
  evidence: Evidence.nullable(),
  device: z.string(),
  phone: z.string(),
  conflict: z.boolean(),
  /** The hall he is checked in at now. */
  inHallId: Id.nullable(),
  /** Whether he confirmed the latest roll-call on his own device; null: he was not asked there. */
  confirmed: z.boolean().nullable(),
});
export type ControlPerson = z.infer<typeof ControlPerson>;

/** To every hall of the seminar that the author may reach, or to some. */
export const NewHallMessage = z.object({
  key: IdempotencyKey,
  text: z.string().trim().min(1).max(500),
  hallIds: z.union([z.literal('all'), z.array(Id).min(1).max(500)]),
});
