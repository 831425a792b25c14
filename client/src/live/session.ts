import type { JoinAs } from '@minber/shared/live/contract';
import type { TrackSource, ViewerPreferences } from '@minber/shared/live/media';
import type { EventOut } from '@minber/shared/platform/event';
import { serverClock } from './clock.ts';
import { Connection } from './connection.ts';
import { deviceName } from './device-name.ts';
import type { ClientEvents, Fields, LiveEvent } from './events.ts';
import { randomId } from './ids.ts';
import { LayerRequests, layerFor } from './layers.ts';
import { Line } from './line.ts';
import type { Loudspeaker } from './loudspeaker.ts';
import { isFinal, LineError } from './problem.ts';
import { SessionMedia } from './session-media.ts';
import { followPushes } from './session-pushes.ts';
import { blankSession, type SessionSnapshot } from './session-state.ts';
import { Store, type Watchable } from './store.ts';
import { watchVisibility } from './visibility.ts';
import { wireCapabilities } from './wire.ts';

export interface SessionOptions {
  seminarId: string;
  as: JoinAs;
  /** The hall this desk or companion belongs to. */
  hallId?: string;
  mode?: ViewerPreferences['mode'];
  /** An own track ended by itself (unplugged, "stop sharing") or was taken down by the host. */
  onTrackEnded?(source: TrackSource, why: 'ended' | 'muted'): void;
}

/** One tab's part in one seminar: joins it, stays in it through every failure, plays and publishes. */
export class SeminarSession {
  readonly seminarId: string;
  readonly connection: Connection;
  readonly line: Line;
  #options: SessionOptions;
  #peerId = randomId();
  #store: Store<SessionSnapshot>;
  #media: SessionMedia;
  #layers = new LayerRequests((consumerId, spatialLayer) => {
    this.ask('media:layers', { consumerId, spatialLayer }).catch(() => this.#layers.forget(consumerId));
  });
  #unwatch: (() => void) | undefined;

  constructor(options: SessionOptions, connection = new Connection()) {
    this.#options = options;
    this.seminarId = options.seminarId;
    this.connection = connection;
    this.#store = new Store(blankSession(options.as, { mode: options.mode ?? 'normal', hidden: false }));
    this.line = new Line(connection, () => this.#join());
    this.line.state.subscribe(() => this.#store.set(this.line.state.snapshot));
    this.#media = new SessionMedia({
      ask: this.ask,
      streams: (streams) => this.#store.set({ streams }),
      own: (own) => this.#store.set({ own }),
      givenUp: () => this.line.again({ spreadMs: 500 }),
      ended: (source) => this.#ended(source, 'ended'),
    });
    followPushes({ seminarId: this.seminarId, connection, store: this.#store, media: this.#media, line: this.line });
    connection.on('stage:taken-down', ({ seminarId, trackId }) => {
      if (seminarId === this.seminarId) this.#takenDown(trackId);
    });
    this.#store.subscribe(() => this.#play());
  }

  get state(): Watchable<SessionSnapshot> {
    return this.#store;
  }

  get loudspeaker(): Loudspeaker {
    return this.#media.loudspeaker;
  }

  open(): void {
    addEventListener('pagehide', this.#leave);
    // A CentreScreen shows the broadcast whatever its browser thinks of its visibility.
    if (this.#options.as !== 'screen') this.#unwatch = watchVisibility((hidden) => this.#prefer({ hidden }));
    this.line.open();
  }

  close(): void {
    removeEventListener('pagehide', this.#leave);
    this.#unwatch?.();
    this.#leave();
    this.line.close();
    this.#layers.close();
    this.#media.close();
  }

  /** Asks the server something about this seminar. Throws `RefusedError` or `LineError`. */
  ask = <E extends LiveEvent>(event: E, fields: Fields<E>): Promise<EventOut<ClientEvents[E]>> => {
    return this.connection.request(event, { ...fields, seminarId: this.seminarId } as never);
  };

  /** Takes part in another way from now on: a companion phone that wants to listen becomes a viewer. */
  takePartAs(as: JoinAs): void {
    this.#store.set({ as });
    this.line.retryNow();
  }

  setMode(mode: ViewerPreferences['mode']): void {
    this.#prefer({ mode });
  }

  /** How wide a track is shown, in device pixels: the server sends no finer layer than that needs. */
  shownAt(consumerId: string, source: TrackSource, devicePixels: number): void {
    this.#layers.want(consumerId, layerFor(source, devicePixels));
  }

  /** Sends a local track, which from now on belongs to the session. Throws `RefusedError` without the right to. */
  async publish(source: TrackSource, track: MediaStreamTrack): Promise<void> {
    await this.#media.prepare();
    await this.#media.publisher?.publish(source, track);
  }

  async pause(source: TrackSource, paused: boolean): Promise<void> {
    await this.#media.publisher?.pause(source, paused);
  }

  async unpublish(source: TrackSource): Promise<void> {
    await this.#media.publisher?.stop(source);
  }

  async receiveStats(): Promise<RTCStatsReport | undefined> {
    return await this.#media.receiver?.stats();
  }

  async sendStats(): Promise<RTCStatsReport | undefined> {
    return await this.#media.publisher?.stats();
  }

  async #join(): Promise<void> {
    const { as, preferences } = this.#store.snapshot;
    const device = as === 'desk' || as === 'companion' ? undefined : await this.#media.prepare();
    const transportId = this.#media.receiver?.transportId;
    const answer = await this.ask('seminar:join', {
      peerId: this.#peerId,
      as,
      rtpCapabilities: device ? wireCapabilities(device.recvRtpCapabilities) : {},
      preferences,
      device: deviceName(navigator.userAgent),
      ...this.#media.estimate(),
      ...(transportId && { transportId }),
      ...(this.#options.hallId && { hallId: this.#options.hallId }),
    }).catch((cause: unknown) => this.#stayOutside(cause));
    if (!answer) return;
    serverClock.heard(answer.serverNow);
    this.line.spreadMs = answer.rejoinSpreadMs;
    this.#store.set({ live: answer.state, me: answer.me, floor: answer.floor, notJoined: null });
    await this.#media.follow(answer).catch((cause: unknown) => {
      throw new LineError(`Media could not follow: ${cause}`);
    });
  }

  /** A Desk has work to do before the seminar opens and after it is over. */
  #stayOutside(cause: unknown): null {
    if (this.#store.snapshot.as !== 'desk' || !isFinal(cause)) throw cause;
    this.#store.set({ live: null, me: null, notJoined: cause.problem });
    return null;
  }

  #takenDown(trackId: string): void {
    const { own } = this.#store.snapshot;
    const source = (Object.keys(own) as TrackSource[]).find((each) => own[each]?.trackId === trackId);
    if (source) this.#ended(source, 'muted');
  }

  /** Before the start and in a break only those on the stage hear each other. */
  #play(): void {
    const { as, live, streams } = this.#store.snapshot;
    const audible = as === 'stage' || live?.session?.state === 'live';
    this.loudspeaker.play(audible ? streams : []);
  }

  #ended(source: TrackSource, why: 'ended' | 'muted'): void {
    void this.unpublish(source);
    this.#options.onTrackEnded?.(source, why);
  }

  #prefer(change: Partial<ViewerPreferences>): void {
    const preferences = { ...this.#store.snapshot.preferences, ...change };
    this.#store.set({ preferences });
    if (this.#store.snapshot.phase === 'up') this.ask('media:prefer', { preferences }).catch(() => undefined);
  }

  #leave = (): void => {
    this.ask('seminar:leave', {}).catch(() => undefined);
  };
}
