import { z } from 'zod';
import { SessionState } from '../live/state.ts';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { Represented } from './report.ts';
import { RollCallAsk, RollCallFindings } from './roll-call.ts';
import { Attender, Evidence, HallMessage, PlaceNames, Readiness, RollCall, ScreenState } from './states.ts';

/** `away`: not seen yet; `in`; `out`: checked out; `missing`: a roll-call did not find him. */
export const DeskState = z.enum(['away', 'in', 'out', 'missing']);
export type DeskState = z.infer<typeof DeskState>;

/** A substitution as the Desk shows it. `actionId`: written down at this Desk, which may take it back; else null. */
export const DeskRepresented = Represented.extend({ actionId: IdempotencyKey.nullable() });
export type DeskRepresented = z.infer<typeof DeskRepresented>;

export const DeskPerson = Attender.extend({
  /** `here`: on this hall's list; `elsewhere`: expected in another hall or on his own device; `walk-in`: nowhere. */
  expected: z.enum(['here', 'elsewhere', 'walk-in']),
  state: DeskState,
  since: Instant.nullable(),
  firstInAt: Instant.nullable(),
  /** How long after the first live minute he came; null: in time, or not yet. */
  lateMs: z.int().nullable(),
  /** Last time someone or something confirmed he is in the hall. */
  confirmedAt: Instant.nullable(),
  evidence: Evidence.nullable(),
  /** His phone is with us as a companion. */
  companion: z.boolean(),
  /** He is heard on a device of his own or checked in at another hall at the same time. */
  alsoElsewhere: z.boolean(),
  /** Whom he came for; and who came for him, who then stays absent. */
  represents: DeskRepresented.nullable(),
  representedBy: DeskRepresented.nullable(),
});
export type DeskPerson = z.infer<typeof DeskPerson>;

export const DeskSession = z.object({
  sessionId: Id,
  state: SessionState,
  plannedStart: Instant,
  plannedEnd: Instant,
  startedAt: Instant.nullable(),
  /** The Desk takes check-ins from here on: 60 minutes before the planned start. */
  opensAt: Instant,
});
export type DeskSession = z.infer<typeof DeskSession>;

/** Everything a Desk shows of one session. People stand in Kazakh order. */
export const DeskSnapshot = z.object({
  seminarId: Id,
  hallId: Id,
  place: PlaceNames,
  /** All sessions of the seminar; the one this snapshot is about is `sessionId`. */
  sessions: z.array(DeskSession),
  sessionId: Id,
  people: z.array(DeskPerson),
  screen: ScreenState,
  readiness: Readiness,
  rollCall: RollCall.nullable(),
  /** A roll-call this hall was asked for and has not taken yet. */
  ask: RollCallAsk.nullable(),
  messages: z.array(HallMessage),
  seq: z.int(),
  serverNow: Instant,
});
export type DeskSnapshot = z.infer<typeof DeskSnapshot>;

/** What changed at a Desk: whole rows that replace those of the same id. A gap in `seq` means: fetch the snapshot. */
export const DeskChange = z.object({
  seminarId: Id,
  hallId: Id,
  sessionId: Id,
  seq: z.int(),
  people: z.array(DeskPerson).optional(),
  screen: ScreenState.optional(),
  readiness: Readiness.optional(),
  /** Null: the last one was taken back. */
  rollCall: RollCall.nullable().optional(),
  /** Null: it has been answered, or the session is over. */
  ask: RollCallAsk.nullable().optional(),
  messages: z.array(HallMessage).optional(),
  sessions: z.array(DeskSession).optional(),
});
export type DeskChange = z.infer<typeof DeskChange>;

/** The longest a Desk may keep an action before sending it: 4 hours. */
export const deskOfflineLimitMs = 4 * 60 * 60 * 1000;
/** How long before the planned start a Desk opens. */
export const deskOpensBeforeMs = 60 * 60 * 1000;

const action = z.object({
  /** Invented by the client; the same id has no second effect. */
  actionId: IdempotencyKey,
  /** How long ago it happened by the client's monotonic clock, measured when the batch is sent. No wall clock is trusted. */
  agoMs: z.int().min(0).max(deskOfflineLimitMs),
});

const personName = z.string().trim().max(100);

/** A walk-in who is in no register. The client makes the id, so that later offline actions can name him. */
export const NewGuest = z.object({
  guestId: Id,
  surname: personName.min(1),
  givenName: personName.min(1),
  patronymic: personName.default(''),
  position: z.string().trim().max(200).default(''),
  organisation: z.string().trim().max(200).default(''),
});
export type NewGuest = z.infer<typeof NewGuest>;

export const DeskAction = z.discriminatedUnion('kind', [
  action.extend({ kind: z.literal('check-in'), personId: Id }),
  action.extend({ kind: z.literal('check-out'), personId: Id }),
  /** Takes back a check-in, check-out, walk-in, substitution or roll-call of this hall and session. */
  action.extend({ kind: z.literal('undo'), undoes: IdempotencyKey }),
  /** These people are in the hall now. */
  action.extend({ kind: z.literal('confirm'), personIds: z.array(Id).min(1).max(1000) }),
  /** Someone who is on no list of this hall: found by search (`personId`), or unknown (`guest`). */
  action.extend({ kind: z.literal('walk-in'), personId: Id.optional(), guest: NewGuest.optional() }),
  /** A walk-in, or somebody who is in already, came for a person of the expected list. `basis`: order, letter, word. */
  action.extend({
    kind: z.literal('substitute'),
    personId: Id.optional(),
    guest: NewGuest.optional(),
    represents: Id,
    basis: z.string().trim().min(3).max(500),
  }),
  /** The whole list is confirmed but `missing`; `heads` are the people counted in the room. */
  action.extend({ kind: z.literal('roll-call'), ...RollCallFindings.shape }),
  action.extend({ kind: z.literal('readiness'), tested: z.boolean().optional(), sound: z.boolean().optional() }),
  action.extend({ kind: z.literal('acknowledge'), messageId: Id }),
]);
export type DeskAction = z.infer<typeof DeskAction>;

/** Actions in the order in which they happened. */
export const DeskBatch = z.object({
  seminarId: Id,
  sessionId: Id,
  actions: z.array(DeskAction).min(1).max(200),
});
export type DeskBatch = z.infer<typeof DeskBatch>;

export const DeskResult = z.object({
  actionId: IdempotencyKey,
  /** `repeated`: was done before, by the same id. `refused`: see `code`; the others of the batch are not affected. */
  outcome: z.enum(['done', 'repeated', 'refused']),
  code: z.string().nullable(),
});
export type DeskResult = z.infer<typeof DeskResult>;

/** Besides the outcomes, what the batch changed, for a Desk whose socket is away. */
export const DeskAnswer = z.object({ results: z.array(DeskResult), change: DeskChange, serverNow: Instant });
export type DeskAnswer = z.infer<typeof DeskAnswer>;
