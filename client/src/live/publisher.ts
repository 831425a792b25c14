import type { TrackSource } from '@minber/shared/live/media';
import type { types } from 'mediasoup-client';
import { encodingsFor, opusOptions } from './encodings.ts';
import { IceWatch } from './ice.ts';
import { randomId } from './ids.ts';
import type { OwnTrack, OwnTracks } from './own-tracks.ts';
import { RefusedError } from './problem.ts';
import { openSendTransport, type PublishRequests } from './send-transport.ts';

interface Hooks {
  changed(tracks: OwnTracks): void;
  /** The path has failed for good. */
  givenUp(): void;
  /** A track ended by itself: unplugged, or "stop sharing" pressed. */
  ended(source: TrackSource): void;
}

/** The sending side. It remembers what a person wants to send and makes it so again after every rejoin. */
export class Publisher {
  #device: types.Device;
  #requests: PublishRequests;
  #hooks: Hooks;
  #iceServers: RTCIceServer[] = [];
  #transport: types.Transport | undefined;
  #wanted = new Map<TrackSource, OwnTrack>();
  #producers = new Map<TrackSource, types.Producer>();
  #queue: Promise<unknown> = Promise.resolve();
  #watch: IceWatch;

  constructor(device: types.Device, requests: PublishRequests, hooks: Hooks) {
    this.#device = device;
    this.#requests = requests;
    this.#hooks = hooks;
    this.#watch = new IceWatch(() => hooks.givenUp());
  }

  get tracks(): OwnTracks {
    return Object.fromEntries(this.#wanted);
  }

  set iceServers(servers: RTCIceServer[]) {
    this.#iceServers = servers;
  }

  /**
   * Sends this track as the given source, under one `trackId` for as long as the source is wanted; a track sent before
   * is replaced and stopped. Throws `RefusedError` without the right to.
   */
  async publish(source: TrackSource, track: MediaStreamTrack): Promise<void> {
    const before = this.#wanted.get(source);
    const trackId = before?.trackId ?? randomId();
    this.#want(source, { trackId, track, paused: before?.paused ?? false, up: false });
    track.addEventListener('ended', () => {
      if (this.#wanted.get(source)?.track === track) this.#hooks.ended(source);
    });
    try {
      await this.#run(() => this.#raise(source));
      if (before && before.track !== track) before.track.stop();
    } catch (cause) {
      this.#refused(source, cause);
      throw cause;
    }
  }

  /** The owner's mute: the track stays up, silent and dark. */
  pause(source: TrackSource, paused: boolean): Promise<void> {
    const own = this.#wanted.get(source);
    if (!own) return Promise.resolve();
    this.#want(source, { ...own, paused });
    return this.#run(async () => {
      const producer = this.#producers.get(source);
      if (!producer) return;
      if (paused) producer.pause();
      else producer.resume();
      await this.#requests.pauseTrack(own.trackId, paused);
    });
  }

  /** No longer sends this source; the local track is stopped. */
  stop(source: TrackSource): Promise<void> {
    const own = this.#wanted.get(source);
    if (!own) return Promise.resolve();
    this.#wanted.delete(source);
    own.track.stop();
    this.#hooks.changed(this.tracks);
    return this.#run(async () => {
      const producer = this.#producers.get(source);
      this.#producers.delete(source);
      if (!producer) return;
      producer.close();
      await this.#requests.closeTrack(own.trackId).catch(() => undefined);
    });
  }

  /** These are all the sources that may be sent from now on; without any the transport goes too. */
  keepOnly(sources: readonly TrackSource[]): void {
    const ending = [...this.#wanted.keys()].filter((source) => !sources.includes(source));
    for (const source of ending) void this.stop(source);
    if (sources.length === 0) void this.#run(async () => this.#drop());
  }

  /** After a rejoin: heals the transport when it lives on the server too, else sends everything anew. */
  heal(): Promise<void> {
    if (this.#wanted.size === 0) return Promise.resolve();
    return this.#run(async () => {
      const transport = this.#transport;
      if (transport && !transport.closed) {
        const iceParameters = await this.#requests.restartIce(transport.id).catch((cause: unknown) => {
          if (cause instanceof RefusedError) return undefined;
          throw cause;
        });
        if (iceParameters) {
          await transport.restartIce({ iceParameters: iceParameters as types.IceParameters });
          return;
        }
      }
      this.#drop();
      for (const source of [...this.#wanted.keys()]) {
        await this.#raise(source).catch((cause: unknown) => this.#refused(source, cause));
      }
    });
  }

  async stats(): Promise<RTCStatsReport | undefined> {
    if (!this.#transport || this.#transport.closed) return undefined;
    return await this.#transport.getStats().catch(() => undefined);
  }

  close(): void {
    for (const own of this.#wanted.values()) own.track.stop();
    this.#wanted.clear();
    this.#drop();
    this.#hooks.changed(this.tracks);
  }

  async #raise(source: TrackSource): Promise<void> {
    const own = this.#wanted.get(source);
    if (!own) return;
    const running = this.#producers.get(source);
    if (running && !running.closed) {
      await running.replaceTrack({ track: own.track });
    } else {
      const producer = await this.#produce(source, own);
      this.#producers.set(source, producer);
      if (own.paused) {
        producer.pause();
        await this.#requests.pauseTrack(own.trackId, true);
      }
    }
    if (this.#wanted.get(source)?.track === own.track) this.#want(source, { ...own, up: true });
  }

  async #produce(source: TrackSource, own: OwnTrack): Promise<types.Producer> {
    const transport = await this.#open();
    return await transport.produce({
      track: own.track,
      ...encodingsFor(source, own.track),
      ...(own.track.kind === 'audio' && { codecOptions: opusOptions }),
      stopTracks: false,
      appData: { source, trackId: own.trackId },
    });
  }

  async #open(): Promise<types.Transport> {
    if (this.#transport && !this.#transport.closed) return this.#transport;
    const transport = await openSendTransport(this.#device, this.#requests, this.#iceServers);
    transport.on('connectionstatechange', (state) => this.#watch.changed(state));
    this.#transport = transport;
    return transport;
  }

  #drop(): void {
    this.#watch.stop();
    this.#transport?.close();
    this.#transport = undefined;
    this.#producers.clear();
  }

  #want(source: TrackSource, own: OwnTrack): void {
    this.#wanted.set(source, own);
    this.#hooks.changed(this.tracks);
  }

  /** Without the right to send it, a source is given up; anything else is for the rejoin to heal. */
  #refused(source: TrackSource, cause: unknown): void {
    if (!(cause instanceof RefusedError)) throw cause;
    void this.stop(source);
  }

  /** One thing at a time, in order; a failure is the caller's, the next one goes on. */
  #run(task: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(task);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}
