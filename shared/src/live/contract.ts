import { z } from 'zod';
import { anyone, can, known } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { defineEvents, defineServerEvents } from '../platform/event.ts';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import {
  ConsumerParams,
  DtlsParameters,
  IceParameters,
  IceServer,
  PeerDetails,
  RtpCapabilities,
  RtpParameters,
  TrackSource,
  TransportParams,
  ViewerPreferences,
} from './media.ts';
import { FloorEntry, LiveSession, LiveState, StageMember, StageRole } from './state.ts';

/** One browser tab. Kept in memory of the tab: a reload is a new peer. */
export const PeerId = z
  .string()
  .min(16)
  .max(64)
  .regex(/^[\w-]+$/);

const inSeminar = z.object({ seminarId: Id });

/**
 * How this tab takes part: `viewer` receives media; `companion` (a phone in a hall) and `desk` receive none;
 * `screen` is a CentreScreen; `stage` receives and may be granted publishing.
 */
export const JoinAs = z.enum(['viewer', 'companion', 'screen', 'stage', 'desk']);
export type JoinAs = z.infer<typeof JoinAs>;

export const JoinRequest = inSeminar.extend({
  peerId: PeerId,
  as: JoinAs,
  rtpCapabilities: RtpCapabilities,
  estimateBps: z.number().positive().optional(),
  preferences: ViewerPreferences,
  /** The receive transport this tab still holds; the server restarts its ICE if it lives, else sends a new one. */
  transportId: z.string().max(64).optional(),
  /** The hall this companion or desk belongs to. */
  hallId: Id.optional(),
  /** A short description of browser and system, for the control room and support. */
  device: z.string().max(200).optional(),
});

export const JoinSnapshot = z.object({
  state: LiveState,
  serverNow: Instant,
  me: z.object({
    ownerId: z.string(),
    stageRole: StageRole.nullable(),
    maySpeak: z.array(TrackSource),
    isHost: z.boolean(),
    mayRaise: z.boolean(),
    /** My floor entry (or my hall's), if any is open. */
    floorEntry: FloorEntry.nullable(),
  }),
  iceServers: z.array(IceServer),
  receiveTransport: TransportParams.nullable(),
  /** True: keep your transport and consumers, restart ICE with `receiveTransport.iceParameters`. */
  resumed: z.boolean(),
  consumers: z.array(ConsumerParams),
  /** The queue, for hosts only. */
  floor: z.array(FloorEntry).nullable(),
  /** For the CentreScreen: the QR and code to show (see attendance contract); refreshed by `screen:qr`. */
  rejoinSpreadMs: z.int(),
});
export type JoinSnapshot = z.infer<typeof JoinSnapshot>;

export const liveEvents = defineEvents({
  'seminar:join': { access: can('live:join', 'seminar'), in: JoinRequest, out: JoinSnapshot, cost: 5 },
  'seminar:leave': { access: known, in: inSeminar },
  'media:connect': {
    access: can('live:join', 'seminar'),
    in: inSeminar.extend({ transportId: z.string().max(64), dtlsParameters: DtlsParameters }),
  },
  'media:resume': {
    access: can('live:join', 'seminar'),
    in: inSeminar.extend({ consumerIds: z.array(z.string().max(64)).max(200) }),
  },
  'media:prefer': { access: can('live:join', 'seminar'), in: inSeminar.extend({ preferences: ViewerPreferences }) },
  'media:layers': {
    access: can('live:join', 'seminar'),
    in: inSeminar.extend({
      consumerId: z.string().max(64),
      spatialLayer: z.int().min(0).max(2),
      temporalLayer: z.int().min(0).max(2).optional(),
    }),
  },
  'media:restart-ice': {
    access: can('live:join', 'seminar'),
    in: inSeminar.extend({ transportId: z.string().max(64) }),
    out: z.object({ iceParameters: IceParameters }),
  },
  'media:details': { access: can('live:join', 'seminar'), in: inSeminar, out: PeerDetails },
  'media:open-send': { access: can('live:publish', 'seminar'), in: inSeminar, out: TransportParams },
  'media:produce': {
    access: can('live:publish', 'seminar'),
    in: inSeminar.extend({
      transportId: z.string().max(64),
      trackId: z.string().min(8).max(64),
      source: TrackSource,
      kind: z.enum(['audio', 'video']),
      rtpParameters: RtpParameters,
    }),
    out: z.object({ producerId: z.string() }),
  },
  'media:pause-track': {
    access: can('live:publish', 'seminar'),
    in: inSeminar.extend({ trackId: z.string().max(64), paused: z.boolean() }),
  },
  'media:close-track': {
    access: can('live:publish', 'seminar'),
    in: inSeminar.extend({ trackId: z.string().max(64) }),
  },

  'session:start': { access: can('live:host', 'seminar'), in: inSeminar.extend({ sessionId: Id }), out: LiveSession },
  'session:pause': { access: can('live:host', 'seminar'), in: inSeminar.extend({ sessionId: Id }), out: LiveSession },
  'session:resume': { access: can('live:host', 'seminar'), in: inSeminar.extend({ sessionId: Id }), out: LiveSession },
  'session:end': { access: can('live:host', 'seminar'), in: inSeminar.extend({ sessionId: Id }), out: LiveSession },
  /** The host answers "not yet" to the question whether to end: asked again after 10 minutes. */
  'session:go-on': { access: can('live:host', 'seminar'), in: inSeminar.extend({ sessionId: Id }), out: LiveSession },
  /** Takes someone's tracks down (his right to publish is kept for cast, withdrawn for the floor). */
  'stage:mute': { access: can('live:host', 'seminar'), in: inSeminar.extend({ trackId: z.string().max(64) }) },

  'floor:raise': {
    access: can('floor:raise', 'seminar'),
    in: inSeminar.extend({ line: z.string().trim().min(1).max(200), key: IdempotencyKey }),
    out: FloorEntry,
  },
  'floor:raise-for-hall': {
    access: can('floor:raiseForHall', 'seminar'),
    in: inSeminar.extend({ hallId: Id, line: z.string().trim().min(1).max(200), key: IdempotencyKey }),
    out: FloorEntry,
  },
  /** By the asker (or his hall's Desk) before he speaks. */
  'floor:withdraw': { access: known, in: inSeminar.extend({ entryId: Id }), out: FloorEntry },
  'floor:invite': { access: can('live:host', 'seminar'), in: inSeminar.extend({ entryId: Id }), out: FloorEntry },
  'floor:remove': { access: can('live:host', 'seminar'), in: inSeminar.extend({ entryId: Id }), out: FloorEntry },
  /** By a Desk: the hall takes up its invitation. Its screens open their microphone and say `floor:ready`. */
  'floor:accept': { access: known, in: inSeminar.extend({ entryId: Id }), out: FloorEntry },
  /** The invited one has checked his devices: from now on he may publish. For a hall, sent by its CentreScreen or its Desk. */
  'floor:ready': { access: known, in: inSeminar.extend({ entryId: Id }), out: FloorEntry },
  'floor:decline': { access: known, in: inSeminar.extend({ entryId: Id }), out: FloorEntry },
  /** By the host or the one who speaks: his right to publish ends at once. */
  'floor:end': { access: known, in: inSeminar.extend({ entryId: Id }), out: FloorEntry },

  'trouble:report': {
    access: can('trouble:report', 'seminar'),
    in: inSeminar.extend({
      what: z.enum(['sound', 'picture']),
      note: z.string().max(300).optional(),
      hallId: Id.optional(),
    }),
    cost: 3,
  },
});

export const liveServerEvents = defineServerEvents({
  /** Every 2 s. An answer is evidence of presence; `receiving`: bytes of media arrived since the last answer. */
  'presence:ping': {
    payload: z.object({ at: Instant }),
    ack: z.object({ receiving: z.boolean(), estimateBps: z.number().nonnegative().optional() }),
  },
  /** Only the fields that changed; each replaces what was there. */
  'live:changed': {
    payload: z.object({
      seminarId: Id,
      epoch: z.int(),
      seq: z.int(),
      session: LiveSession.nullable().optional(),
      stage: z.array(StageMember).optional(),
      floorLength: z.int().optional(),
    }),
  },
  'live:active-speaker': { payload: z.object({ seminarId: Id, ownerId: z.string().nullable() }) },
  /** To hosts. */
  'floor:queue': { payload: z.object({ seminarId: Id, entries: z.array(FloorEntry) }) },
  /** To every socket of the asker: his person, or his hall's Desk and screen. */
  'floor:mine': { payload: z.object({ seminarId: Id, entry: FloorEntry.nullable(), maySpeak: z.array(TrackSource) }) },
  /** To the owner of a track: the host took it down. (One that is lost by a failure comes back by the rejoin.) */
  'stage:taken-down': { payload: z.object({ seminarId: Id, trackId: z.string() }) },
  /** To the sockets of a hall: its Desk has taken up the invitation. */
  'floor:accepted': { payload: z.object({ seminarId: Id, entryId: Id }) },
  'media:added': { payload: z.object({ seminarId: Id, consumers: z.array(ConsumerParams) }) },
  'media:removed': { payload: z.object({ seminarId: Id, consumerIds: z.array(z.string()) }) },
  /** The owner's mute, so that captions show it. */
  'media:paused': { payload: z.object({ seminarId: Id, trackId: z.string(), paused: z.boolean() }) },
  /** Join again after a random delay up to `spreadMs`. */
  'media:rejoin': {
    payload: z.object({
      seminarId: Id,
      reason: z.enum(['worker-died', 'ice-failed', 'room-closed', 'server-restart']),
      spreadMs: z.int(),
    }),
  },
  /** The server stops; come back after `backInMs` plus a random delay up to `spreadMs`. */
  'server:closing': { payload: z.object({ backInMs: z.int(), spreadMs: z.int() }) },
  /** Rights changed or the session ended: the socket closes now; the page asks who it is. */
  'principal:changed': { payload: z.object({ reason: z.enum(['signed-out', 'changed', 'revoked']) }) },
});

const largestSampleKb = 1024;

export const CheckPath = z.enum(['udp', 'tcp', 'turn']);
export type CheckPath = z.infer<typeof CheckPath>;

export const liveApi = defineApi({
  /** Router capabilities and the server's clock: the client has its Device before it joins. */
  capabilities: {
    method: 'GET',
    path: '/live/capabilities',
    access: anyone,
    out: z.object({ rtpCapabilities: RtpCapabilities, serverNow: Instant }),
  },
  /**
   * For the public check page: a short-lived way into the media server for each path to be tried (`udp`, `tcp`, and `turn`
   * where one is configured). The browser's own connectivity check is the test; nothing is sent.
   */
  openCheck: {
    method: 'POST',
    path: '/live/check',
    access: anyone,
    body: z.object({}),
    out: z.object({
      iceServers: z.array(IceServer),
      paths: z.array(z.object({ name: CheckPath, transport: TransportParams })),
    }),
  },
  /** For the public check page: so many kB that cannot be compressed, to time a line by. Nothing of it is stored. */
  lineSample: {
    method: 'GET',
    path: '/live/check/sample',
    access: anyone,
    query: z.object({ kB: z.coerce.number().int().min(1).max(largestSampleKb) }),
    file: true,
  },
});
