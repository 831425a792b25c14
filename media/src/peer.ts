import { Emitter, type Listenable } from './emitter.ts';
import { MediaError } from './errors.ts';
import { Feed, plain } from './feed.ts';
import { type Forwarding, forwardingFor, type Layers, priorityOf } from './layers.ts';
import type { Link } from './link.ts';
import type { Relays } from './relays.ts';
import type { Seat } from './seat.ts';
import type { StageTrack } from './stage.ts';
import type { JoinOptions, LoadLevel, TransportParams, ViewerPreferences } from './types.ts';
import type { MediaWorker } from './worker.ts';

const INITIAL_BITRATE_BPS = 1_500_000;
const BITRATE_BOUNDS_BPS = { min: 150_000, max: 10_000_000 };
/** What a publisher may send in all: three camera layers, the screen and sound, with room to spare. */
const MAX_INCOMING_BPS = 5_000_000;

interface PeerEvents {
  removed: [consumerId: string];
  connected: [connected: boolean];
  /** The client has to come back through the rejoin path. */
  failed: [];
  /** The send transport ended for good, and its tracks with it. */
  sendEnded: [];
  problem: [error: Error];
}

/** One tab of one participant: its transports, what it receives and what it wants to receive. */
export class Peer {
  readonly id: string;
  readonly ownerId: string;
  /** Where it receives. */
  readonly seat: Seat;
  /** False while a join runs: what appears meanwhile belongs into the join's answer, not into an event. */
  ready = false;
  #relays: Relays;
  #options: JoinOptions;
  #limit: LoadLevel;
  #speaker: string | undefined;
  #receive: Link | undefined;
  #send: { link: Link; seat: Seat } | undefined;
  #feeds = new Map<string, { feed: Feed; track: StageTrack }>();
  #coming = new Map<string, Promise<Feed | undefined>>();
  #events = new Emitter<PeerEvents>();
  #closed = false;

  constructor(options: JoinOptions, seat: Seat, relays: Relays, limit: LoadLevel) {
    this.id = options.peerId;
    this.ownerId = options.ownerId;
    this.seat = seat;
    this.#options = options;
    this.#relays = relays;
    this.#limit = limit;
    seat.worker.peerEntered();
  }

  get events(): Listenable<PeerEvents> {
    return this.#events;
  }

  get closed(): boolean {
    return this.#closed;
  }

  get connected(): boolean {
    return this.#receive?.connected ?? false;
  }

  get essential(): boolean {
    return this.#options.essential;
  }

  get limit(): LoadLevel {
    return this.#limit;
  }

  get receiving(): Link | undefined {
    return this.#receive;
  }

  get feeds(): Feed[] {
    return [...this.#feeds.values()].map(({ feed }) => feed);
  }

  /** Where its tracks arrive. Throws `notFound` before `openSend`. */
  get sendSeat(): Seat {
    if (!this.#send) throw new MediaError('notFound', 'This peer has no send transport.');
    return this.#send.seat;
  }

  uses(worker: MediaWorker): boolean {
    return this.seat.worker === worker || this.#send?.seat.worker === worker;
  }

  /** Makes the receive transport what the join asks for. True when a living one was kept, with ICE restarted. */
  async receive(options: JoinOptions): Promise<boolean> {
    this.#options = options;
    if (!options.receive) {
      this.#stopReceiving();
      return false;
    }
    if (this.#receive?.alive) {
      await this.#receive.restartIce();
      return true;
    }
    this.#stopReceiving();
    const link = await this.seat.openLink(bounded(options.initialBitrateBps));
    if (this.#closed) {
      link.close();
      throw new MediaError('closed', 'The peer left while it was joining.');
    }
    link.events.on('connected', (connected) => this.#events.emit('connected', connected));
    link.events.on('failed', () => this.#events.emit('failed'));
    this.#receive = link;
    return false;
  }

  /** A send transport in place of an earlier one. */
  async openSend(seat: Seat): Promise<TransportParams> {
    const link = await seat.openLink(INITIAL_BITRATE_BPS);
    await link.transport.setMaxIncomingBitrate(MAX_INCOMING_BPS).catch(() => undefined);
    if (this.#closed || link.transport.closed) {
      link.close();
      throw new MediaError('closed', 'The peer left meanwhile.');
    }
    this.closeSend();
    link.events.on('failed', () => (link.alive ? this.#events.emit('failed') : this.#events.emit('sendEnded')));
    this.#send = { link, seat };
    return link.params;
  }

  closeSend(): void {
    this.#send?.link.close();
    this.#send = undefined;
  }

  sendLink(transportId: string): Link {
    if (this.#send?.link.id === transportId) return this.#send.link;
    throw new MediaError('notFound', 'This send transport does not exist any more.');
  }

  link(transportId: string): Link {
    if (this.#receive?.id === transportId) return this.#receive;
    return this.sendLink(transportId);
  }

  /** Consumes a track, paused; undefined when this peer can't or needn't. Asked twice, it answers with the same. */
  consume(track: StageTrack): Promise<Feed | undefined> {
    const known = this.#coming.get(track.producer.id);
    if (known) return known;
    const coming = this.#consume(track)
      .catch((cause: unknown) => this.#excuse(cause, track))
      .then((feed) => {
        if (!feed) this.#coming.delete(track.producer.id);
        return feed;
      });
    this.#coming.set(track.producer.id, coming);
    return coming;
  }

  async resume(consumerIds: string[]): Promise<void> {
    for (const id of consumerIds) this.#feeds.get(id)?.feed.start();
    await this.#applyAll();
  }

  async prefer(preferences: ViewerPreferences): Promise<void> {
    this.#options = { ...this.#options, preferences };
    await this.#applyAll();
  }

  async preferLayers(consumerId: string, layers: Layers): Promise<void> {
    const fed = this.#feeds.get(consumerId);
    if (!fed) return;
    fed.feed.ask(layers);
    await fed.feed.apply(this.#forwarding(fed.track, fed.feed));
  }

  async setLimit(limit: LoadLevel): Promise<void> {
    if (this.#limit === limit) return;
    this.#limit = limit;
    await this.#applyAll();
  }

  async setSpeaker(ownerId: string | undefined): Promise<void> {
    this.#speaker = ownerId;
    await Promise.all([...this.#feeds.values()].map(({ feed, track }) => this.#prioritise(feed, track)));
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.seat.worker.peerLeft();
    this.#events.clear();
    this.closeSend();
    this.#stopReceiving();
  }

  async #consume(track: StageTrack): Promise<Feed | undefined> {
    const link = this.#receive;
    if (!link || track.peerId === this.id) return undefined;
    await this.#relays.carry(track, this.seat);
    const { layers } = this.#forwarding(track);
    const consumer = await link.transport.consume({
      producerId: track.producer.id,
      rtpCapabilities: this.#options.rtpCapabilities,
      paused: true,
      ...(layers && track.spatialLayers > 1 && { preferredLayers: plain(layers) }),
    });
    if (track.producer.closed || link !== this.#receive) {
      consumer.close();
      return undefined;
    }
    const feed = new Feed(consumer, track.info);
    this.#feeds.set(feed.id, { feed, track });
    consumer.on('producerclose', () => this.#removed(feed, track));
    void this.#prioritise(feed, track);
    return feed;
  }

  /** A join or a fan-out doesn't fail for one track; what can't be explained by something closing is reported. */
  #excuse(cause: unknown, track: StageTrack): undefined {
    if (this.#closed || track.producer.closed || !this.seat.alive) return;
    this.#events.emit('problem', new Error(`Peer ${this.id} can't consume track ${track.info.trackId}.`, { cause }));
  }

  #removed(feed: Feed, track: StageTrack): void {
    this.#coming.delete(track.producer.id);
    if (this.#feeds.delete(feed.id)) this.#events.emit('removed', feed.id);
  }

  #stopReceiving(): void {
    this.#receive?.close();
    this.#receive = undefined;
    this.#feeds.clear();
    this.#coming.clear();
  }

  async #applyAll(): Promise<void> {
    await Promise.all([...this.#feeds.values()].map(({ feed, track }) => feed.apply(this.#forwarding(track, feed))));
  }

  async #prioritise(feed: Feed, { info }: StageTrack): Promise<void> {
    if (info.kind === 'video') await feed.setPriority(priorityOf(info.source, info.ownerId === this.#speaker));
  }

  #forwarding(track: StageTrack, feed?: Feed): Forwarding {
    return forwardingFor({
      source: track.info.source,
      kind: track.info.kind,
      spatialLayers: track.spatialLayers,
      preferences: this.#options.preferences,
      limit: this.#limit,
      essential: this.#options.essential,
      asked: feed?.asked,
    });
  }
}

function bounded(bitrateBps: number | undefined): number {
  const { min, max } = BITRATE_BOUNDS_BPS;
  return Math.round(Math.min(max, Math.max(min, bitrateBps ?? INITIAL_BITRATE_BPS)));
}
