/**
 * What the server may ask of the SFU, and what the SFU tells it. Plain data in and out; no HTTP, no database.
 * Times are `performance.now()`-free: media never reads a clock for domain purposes.
 */
import type { types } from 'mediasoup';

export type RtpCapabilities = types.RtpCapabilities;
export type RtpParameters = types.RtpParameters;
export type DtlsParameters = types.DtlsParameters;
export type IceParameters = types.IceParameters;

export type TrackSource = 'camera' | 'microphone' | 'screen';

/** A stage track: `trackId` is the publisher's own name for it and survives rejoins. */
export interface TrackInfo {
  trackId: string;
  ownerId: string;
  source: TrackSource;
  kind: 'audio' | 'video';
}

/** What a client needs to build its side of a WebRTC transport. */
export interface TransportParams {
  id: string;
  iceParameters: types.IceParameters;
  iceCandidates: types.IceCandidate[];
  dtlsParameters: types.DtlsParameters;
}

/** What a client needs to consume one track. Always created paused; `Peer.resume` starts it. */
export interface ConsumerParams {
  id: string;
  producerId: string;
  kind: 'audio' | 'video';
  rtpParameters: types.RtpParameters;
  type: types.ConsumerType;
  producerPaused: boolean;
  track: TrackInfo;
}

/** What one viewer wants at the moment; the SFU sends no more than this. */
export interface ViewerPreferences {
  /** `normal`: by bandwidth and tile size; `low`: lowest layers; `audio`: no camera and no screen video. */
  mode: 'normal' | 'low' | 'audio';
  /** The tab is not visible: video is paused on the server, sound goes on. */
  hidden: boolean;
}

/** How much the room may send to ordinary viewers. CentreScreens and speakers are never limited. */
export type LoadLevel = 'normal' | 'capped' | 'essential';

export interface MediaOptions {
  /** Number of workers; worker i listens on `rtcPort + i`, UDP and TCP. */
  workers: number;
  workerBin: string | undefined;
  rtcPort: number;
  /** Plain and pipe transports take ports from this range. */
  pipePorts: { min: number; max: number };
  listenIp: string;
  announcedAddress: string | undefined;
}

export interface JoinOptions {
  /** One tab of one participant; a second join with the same id takes the first over. Throws `notAllowed` on another's. */
  peerId: string;
  /** person | screen | guest id the tracks are attributed to. */
  ownerId: string;
  rtpCapabilities: RtpCapabilities;
  /** `false` for a companion phone or an organiser who only looks at numbers: no transport is made. */
  receive: boolean;
  /** A CentreScreen or a speaker: never capped, never refused. */
  essential: boolean;
  /** The client's last bandwidth estimate; 1.5 Mbit/s where unknown. */
  initialBitrateBps?: number;
  preferences: ViewerPreferences;
  /**
   * The client has lost its side of the transports (a reloaded page that kept its id): the living ones are closed and
   * everything is made anew. Without it a living transport is taken over.
   */
  fresh?: boolean;
}

export interface JoinResult {
  /** Undefined when `receive` is false. */
  receiveTransport: TransportParams | undefined;
  /**
   * True when the living transport of the same peer was taken over: a client that has a transport of this id restarts
   * ICE with `receiveTransport.iceParameters`, keeps the consumers it has and consumes those it has not. A client that
   * has no such transport joins again with `fresh`. A send transport is healed by `restartIce` with its own id; when
   * that throws `notFound`, by `openSend` and producing again under the same track ids.
   */
  resumed: boolean;
  /** All consumers of this peer, old and new; new ones are paused until `resume`. */
  consumers: ConsumerParams[];
}

/** Events of a room; all payloads are plain data. */
export interface RoomEvents {
  /** New consumers, created paused in slices, for one peer. */
  added: [peerId: string, consumers: ConsumerParams[]];
  removed: [peerId: string, consumerIds: string[]];
  producerPaused: [trackId: string, paused: boolean];
  /** Whether this peer's receive transport is connected (ICE and DTLS). Evidence for attendance. */
  connected: [peerId: string, connected: boolean];
  /** This peer has to come back through the rejoin path. `spreadMs`: random delay bound. */
  rejoin: [peerId: string, reason: 'worker-died' | 'ice-failed' | 'room-closed'];
  /** Loudest speaker among the open microphones, or undefined for silence. */
  activeSpeaker: [ownerId: string | undefined];
  trackAdded: [track: TrackInfo];
  trackRemoved: [track: TrackInfo, why: 'closed' | 'revoked' | 'lost'];
}

export interface WorkerLoad {
  pid: number;
  /** Share of one core over the last sampling period, 0..1 (getResourceUsage). */
  cpu: number;
  peers: number;
}

/** Consumer-side numbers for "details for nerds"; asked for by hand, never in steady state. */
export interface PeerDetails {
  sendBitrateBps: number;
  availableOutgoingBitrateBps: number | undefined;
  rttMs: number | undefined;
  protocol: string | undefined;
  consumers: {
    id: string;
    source: TrackSource;
    spatialLayer: number | undefined;
    temporalLayer: number | undefined;
    score: number;
    paused: boolean;
  }[];
}

export interface Room {
  readonly id: string;
  join(options: JoinOptions): Promise<JoinResult>;
  /** Connects a receive or send transport of this peer. Idempotent for the same parameters. */
  connect(peerId: string, transportId: string, dtlsParameters: DtlsParameters): Promise<void>;
  restartIce(peerId: string, transportId: string): Promise<IceParameters>;
  /** Starts the given consumers in one go; unknown ids are ignored (they may have closed meanwhile). */
  resume(peerId: string, consumerIds: string[]): Promise<void>;
  prefer(peerId: string, preferences: ViewerPreferences): Promise<void>;
  /** Asks for layers by tile size; the SFU still obeys preferences, load level and bandwidth. */
  preferLayers(peerId: string, consumerId: string, spatialLayer: number, temporalLayer?: number): Promise<void>;
  /** Only for peers with `allowPublish`; throws `MediaError('notAllowed')` otherwise. */
  openSend(peerId: string): Promise<TransportParams>;
  produce(
    peerId: string,
    transportId: string,
    track: TrackInfo,
    rtpParameters: RtpParameters,
  ): Promise<{ producerId: string }>;
  pauseTrack(trackId: string, paused: boolean): Promise<void>;
  closeTrack(trackId: string): void;
  /** Grants the right to publish these sources, in addition to those granted before. */
  allowPublish(ownerId: string, sources: TrackSource[]): void;
  /**
   * Withdraws it at once: producers and send transports of that owner are closed before this returns. When the promise
   * resolves the workers have confirmed it, and not a packet more is forwarded. It never rejects.
   */
  revokePublish(ownerId: string): Promise<void>;
  /** The socket dropped: media runs on until `leave`. (The 20 s belong to the caller.) */
  leave(peerId: string): void;
  /** Closes everything of this owner (principal revoked), rights included. Promises what `revokePublish` does. */
  evict(ownerId: string): Promise<void>;
  setLoadLevel(level: LoadLevel): void;
  tracks(): TrackInfo[];
  peers(): { peerId: string; ownerId: string; connected: boolean }[];
  details(peerId: string): Promise<PeerDetails>;
  on<K extends keyof RoomEvents>(event: K, listener: (...args: RoomEvents[K]) => void): void;
  off<K extends keyof RoomEvents>(event: K, listener: (...args: RoomEvents[K]) => void): void;
  close(): void;
}

export interface MediaEvents {
  workerDied: [pid: number, roomIds: string[]];
  load: [workers: WorkerLoad[]];
  /** Something went wrong for one peer that nobody was waiting for: a line in the log. */
  problem: [error: Error];
}

export interface Media {
  /** One constant of the release: served with the page, so that clients have their Device before they join. */
  readonly rtpCapabilities: RtpCapabilities;
  /** The open room of this id, made on the least loaded worker when there is none. Concurrent calls share one. */
  room(roomId: string): Promise<Room>;
  find(roomId: string): Room | undefined;
  load(): WorkerLoad[];
  /**
   * A way in that leads to no room and closes by itself: a browser tries its connectivity check against it.
   * Throws `unavailable` when too many are open.
   */
  openProbe(): Promise<TransportParams>;
  on<K extends keyof MediaEvents>(event: K, listener: (...args: MediaEvents[K]) => void): void;
  close(): Promise<void>;
}
