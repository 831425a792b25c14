import type { types } from 'mediasoup';
import { Emitter, type Listenable } from './emitter.ts';
import { MediaError } from './errors.ts';
import type { Peer } from './peer.ts';
import type { Source } from './relays.ts';
import type { Seat } from './seat.ts';
import type { RtpParameters, TrackInfo, TrackSource } from './types.ts';

const KEY_FRAME_REQUEST_DELAY_MS = 1_000;
const MAX_ENCODINGS = 3;

/** What one publisher sends. */
export interface StageTrack extends Source {
  readonly info: TrackInfo;
  readonly peerId: string;
  readonly spatialLayers: number;
}

type Why = 'closed' | 'revoked' | 'lost';

interface StageEvents {
  /** A producer to consume; `returned`: it takes the place of an earlier one under the same track id. */
  published: [track: StageTrack, returned: boolean];
  removed: [track: TrackInfo, why: Why];
  paused: [trackId: string, paused: boolean];
}

/** Who may publish what, and what is published. One track an owner, source and kind. */
export class Stage {
  #rights = new Map<string, Set<TrackSource>>();
  #tracks = new Map<string, StageTrack>();
  #events = new Emitter<StageEvents>();

  get events(): Listenable<StageEvents> {
    return this.#events;
  }

  get tracks(): StageTrack[] {
    return [...this.#tracks.values()];
  }

  allow(ownerId: string, sources: TrackSource[]): void {
    this.#rights.set(ownerId, new Set([...(this.#rights.get(ownerId) ?? []), ...sources]));
  }

  mayPublish(ownerId: string): boolean {
    return (this.#rights.get(ownerId)?.size ?? 0) > 0;
  }

  /** Takes the right away and closes every track of this owner. */
  revoke(ownerId: string): void {
    this.#rights.delete(ownerId);
    for (const track of this.tracks) if (track.info.ownerId === ownerId) this.#close(track, 'revoked');
  }

  async publish(peer: Peer, transportId: string, info: TrackInfo, rtpParameters: RtpParameters): Promise<StageTrack> {
    this.#check(peer, info, rtpParameters);
    const { transport } = peer.sendLink(transportId);
    const seat = peer.sendSeat;
    const returned = this.#makeRoom(info);
    let producer: types.Producer | undefined;
    try {
      producer = await transport.produce({
        kind: info.kind,
        rtpParameters,
        ...(info.kind === 'video' && { keyFrameRequestDelay: KEY_FRAME_REQUEST_DELAY_MS }),
      });
      this.#checkRight(info);
      if (producer.closed) throw new MediaError('closed', 'The transport closed meanwhile.');
      if (this.#tracks.has(info.trackId)) throw new MediaError('badRequest', 'This track is being published already.');
    } catch (cause) {
      producer?.close();
      if (returned) this.#events.emit('removed', info, 'lost');
      if (cause instanceof MediaError) throw cause;
      throw new MediaError('badRequest', 'These RTP parameters do not work.', { cause });
    }
    return this.#add(peer, seat, info, producer, returned);
  }

  async pause(trackId: string, paused: boolean): Promise<void> {
    const track = this.#tracks.get(trackId);
    if (!track) throw new MediaError('notFound', `There is no track ${trackId}.`);
    if (track.producer.paused === paused) return;
    await (paused ? track.producer.pause() : track.producer.resume());
    if (!track.producer.closed) this.#events.emit('paused', trackId, paused);
  }

  closeTrack(trackId: string): void {
    const track = this.#tracks.get(trackId);
    if (track) this.#close(track, 'closed');
  }

  /** The publisher is gone; his rights remain for when he returns. */
  lose(peerId: string): void {
    for (const track of this.tracks) if (track.peerId === peerId) this.#close(track, 'lost');
  }

  close(): void {
    this.#events.clear();
    this.#tracks.clear();
  }

  #check(peer: Peer, info: TrackInfo, rtpParameters: RtpParameters): void {
    this.#checkRight(info);
    if (info.ownerId !== peer.ownerId) throw new MediaError('notAllowed', "A track belongs to its publisher's owner.");
    const holder = this.#tracks.get(info.trackId);
    if (holder && holder.info.ownerId !== info.ownerId) {
      throw new MediaError('notAllowed', 'This track id belongs to someone else.');
    }
    const fits = info.source === 'screen' || (info.source === 'camera') === (info.kind === 'video');
    if (!fits) throw new MediaError('badRequest', `A ${info.source} does not send ${info.kind}.`);
    if ((rtpParameters.encodings?.length ?? 0) > MAX_ENCODINGS) {
      throw new MediaError('badRequest', `No more than ${MAX_ENCODINGS} simulcast layers.`);
    }
  }

  #checkRight(info: TrackInfo): void {
    if (this.#rights.get(info.ownerId)?.has(info.source)) return;
    throw new MediaError('notAllowed', `${info.ownerId} may not publish ${info.source}.`);
  }

  /**
   * Closes what the new track replaces before it is produced, since a returning client may reuse its SSRCs. A track
   * under the same id goes without a word: for everyone outside it is the same track.
   */
  #makeRoom(info: TrackInfo): boolean {
    const same = this.#tracks.get(info.trackId);
    if (same) {
      this.#tracks.delete(info.trackId);
      same.producer.close();
    }
    const rival = this.tracks.find(
      ({ info: other }) => other.ownerId === info.ownerId && other.source === info.source && other.kind === info.kind,
    );
    if (rival) this.#close(rival, 'closed');
    return same !== undefined;
  }

  #add(peer: Peer, seat: Seat, info: TrackInfo, producer: types.Producer, returned: boolean): StageTrack {
    const spatialLayers = producer.type === 'simulcast' ? (producer.rtpParameters.encodings?.length ?? 1) : 1;
    const track: StageTrack = { info, peerId: peer.id, seat, producer, spatialLayers };
    this.#tracks.set(info.trackId, track);
    producer.on('transportclose', () => this.#close(track, 'lost'));
    this.#events.emit('published', track, returned);
    return track;
  }

  #close(track: StageTrack, why: Why): void {
    if (this.#tracks.get(track.info.trackId) !== track) return;
    this.#tracks.delete(track.info.trackId);
    track.producer.close();
    this.#events.emit('removed', track.info, why);
  }
}
