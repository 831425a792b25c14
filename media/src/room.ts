import { Audience } from './audience.ts';
import { detailsOf } from './details.ts';
import { Emitter } from './emitter.ts';
import { MediaError } from './errors.ts';
import { Loudness } from './loudness.ts';
import { Peer } from './peer.ts';
import type { WorkerPool } from './pool.ts';
import { KeyedQueue } from './queue.ts';
import { Relays } from './relays.ts';
import type { Seat } from './seat.ts';
import { Seats } from './seats.ts';
import { Stage, type StageTrack } from './stage.ts';
import type * as contract from './types.ts';
import type { RoomEvents } from './types.ts';
import type { MediaWorker } from './worker.ts';

interface RoomHooks {
  closed(): void;
  problem(error: Error): void;
}

/** One seminar's media. It outlives its workers: when one dies, the room sits down on another and calls its peers. */
export class Room implements contract.Room {
  readonly id: string;
  #seats: Seats;
  #relays: Relays;
  #stage = new Stage();
  #audience = new Audience();
  #joins = new KeyedQueue();
  #events = new Emitter<RoomEvents>();
  #loudness: { seat: Seat; listening: Promise<Loudness> } | undefined;
  #hooks: RoomHooks;
  #closed = false;

  constructor(id: string, pool: WorkerPool, options: contract.MediaOptions, hooks: RoomHooks) {
    this.id = id;
    this.#seats = new Seats(pool);
    this.#relays = new Relays(options.pipePorts);
    this.#hooks = hooks;
    this.#audience.events.on('added', (...event) => this.#events.emit('added', ...event));
    this.#stage.events.on('published', (track, returned) => this.#published(track, returned));
    this.#stage.events.on('removed', (...event) => this.#events.emit('trackRemoved', ...event));
    this.#stage.events.on('paused', (...event) => this.#events.emit('producerPaused', ...event));
  }

  /** Takes its place on a worker. */
  async open(): Promise<void> {
    await this.#seats.home();
  }

  join(options: contract.JoinOptions): Promise<contract.JoinResult> {
    return this.#joins.run(options.peerId, () => this.#join(options));
  }

  async connect(peerId: string, transportId: string, dtlsParameters: contract.DtlsParameters): Promise<void> {
    await this.#audience.get(peerId).link(transportId).connect(dtlsParameters);
  }

  async restartIce(peerId: string, transportId: string): Promise<contract.IceParameters> {
    return await this.#audience.get(peerId).link(transportId).restartIce();
  }

  async resume(peerId: string, consumerIds: string[]): Promise<void> {
    await this.#audience.get(peerId).resume(consumerIds);
  }

  async prefer(peerId: string, preferences: contract.ViewerPreferences): Promise<void> {
    await this.#audience.get(peerId).prefer(preferences);
  }

  async preferLayers(peerId: string, consumerId: string, spatialLayer: number, temporalLayer?: number): Promise<void> {
    await this.#audience.get(peerId).preferLayers(consumerId, { spatialLayer, temporalLayer });
  }

  async openSend(peerId: string): Promise<contract.TransportParams> {
    const peer = this.#audience.get(peerId);
    this.#checkMayPublish(peer);
    const home = await this.#seats.home();
    const params = await peer.openSend(home);
    if (this.#stage.mayPublish(peer.ownerId)) return params;
    peer.closeSend();
    throw new MediaError('notAllowed', 'The right to publish was withdrawn meanwhile.');
  }

  async produce(
    peerId: string,
    transportId: string,
    track: contract.TrackInfo,
    rtpParameters: contract.RtpParameters,
  ): Promise<{ producerId: string }> {
    const { producer } = await this.#stage.publish(this.#audience.get(peerId), transportId, track, rtpParameters);
    return { producerId: producer.id };
  }

  async pauseTrack(trackId: string, paused: boolean): Promise<void> {
    await this.#stage.pause(trackId, paused);
  }

  closeTrack(trackId: string): void {
    this.#stage.closeTrack(trackId);
  }

  allowPublish(ownerId: string, sources: contract.TrackSource[]): void {
    this.#stage.allow(ownerId, sources);
  }

  revokePublish(ownerId: string): Promise<void> {
    this.#stage.revoke(ownerId);
    const concerned = this.#audience.peers.filter((peer) => peer.ownerId === ownerId);
    for (const peer of concerned) peer.closeSend();
    return this.#settled();
  }

  leave(peerId: string): void {
    const peer = this.#audience.find(peerId);
    if (peer) this.#drop(peer);
  }

  evict(ownerId: string): Promise<void> {
    this.#stage.revoke(ownerId);
    for (const peer of this.#audience.peers) if (peer.ownerId === ownerId) this.#drop(peer);
    return this.#settled();
  }

  setLoadLevel(level: contract.LoadLevel): void {
    this.#audience.setLevel(level);
  }

  tracks(): contract.TrackInfo[] {
    return this.#stage.tracks.map((track) => track.info);
  }

  peers(): { peerId: string; ownerId: string; connected: boolean }[] {
    return this.#audience.peers.map(({ id, ownerId, connected }) => ({ peerId: id, ownerId, connected }));
  }

  details(peerId: string): Promise<contract.PeerDetails> {
    return detailsOf(this.#audience.get(peerId));
  }

  on<K extends keyof RoomEvents>(event: K, listener: (...args: RoomEvents[K]) => void): void {
    this.#events.on(event, listener);
  }

  off<K extends keyof RoomEvents>(event: K, listener: (...args: RoomEvents[K]) => void): void {
    this.#events.off(event, listener);
  }

  /** A worker died: who received from it or sent to it has to come back. True when the room was on it. */
  lost(worker: MediaWorker): boolean {
    const concerned = this.#audience.peers.filter((peer) => peer.uses(worker));
    const told = concerned.filter((peer) => peer.ready);
    for (const peer of concerned) this.#drop(peer);
    for (const peer of told) this.#events.emit('rejoin', peer.id, 'worker-died');
    const wasHere = this.#seats.lost(worker);
    if (wasHere && !this.#closed) this.#seats.home().catch(() => this.close());
    return wasHere;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    const peerIds = this.#audience.peers.map((peer) => peer.id);
    this.#stage.close();
    this.#audience.close();
    this.#seats.close();
    for (const peerId of peerIds) this.#events.emit('rejoin', peerId, 'room-closed');
    this.#events.clear();
    this.#hooks.closed();
  }

  /** Once more when the seat's worker dies underneath it. */
  async #join(options: contract.JoinOptions): Promise<contract.JoinResult> {
    for (;;) {
      if (this.#closed) throw new MediaError('closed', 'The room is closed.');
      const peer = this.#living(options) ?? (await this.#enter(options));
      try {
        return await this.#serve(peer, options);
      } catch (cause) {
        this.#drop(peer);
        if (peer.seat.alive || this.#closed) throw asMediaError(cause);
      }
    }
  }

  /** The peer that this join takes over. */
  #living(options: contract.JoinOptions): Peer | undefined {
    const before = this.#audience.find(options.peerId);
    if (!before) return undefined;
    if (before.ownerId !== options.ownerId) throw new MediaError('notAllowed', 'This peer id belongs to someone else.');
    if (!options.fresh) return before;
    this.#drop(before);
    return undefined;
  }

  async #enter(options: contract.JoinOptions): Promise<Peer> {
    const seat = options.receive ? await this.#seats.forViewer() : await this.#seats.home();
    const peer = new Peer(options, seat, this.#relays, this.#audience.level);
    peer.events.on('removed', (consumerId) => this.#events.emit('removed', peer.id, [consumerId]));
    peer.events.on('connected', (connected) => this.#events.emit('connected', peer.id, connected));
    peer.events.on('failed', () => this.#events.emit('rejoin', peer.id, 'ice-failed'));
    peer.events.on('problem', (error) => this.#hooks.problem(error));
    peer.events.on('sendEnded', () => {
      this.#stage.lose(peer.id);
      peer.closeSend();
    });
    this.#audience.add(peer);
    return peer;
  }

  async #serve(peer: Peer, options: contract.JoinOptions): Promise<contract.JoinResult> {
    peer.ready = false;
    const resumed = await peer.receive(options);
    await peer.prefer(options.preferences);
    const offered = new Set<StageTrack>();
    for (let news = this.#stage.tracks; news.length > 0; ) {
      for (const track of news) offered.add(track);
      await Promise.all(news.map((track) => peer.consume(track)));
      news = this.#stage.tracks.filter((track) => !offered.has(track));
    }
    if (peer.closed) throw new MediaError('closed', 'The peer left while it was joining.');
    peer.ready = true;
    return { receiveTransport: peer.receiving?.params, resumed, consumers: peer.feeds.map((feed) => feed.params) };
  }

  #published(track: StageTrack, returned: boolean): void {
    if (track.info.source === 'microphone') void this.#listenTo(track);
    if (!returned) this.#events.emit('trackAdded', track.info);
    void this.#audience.spread(track);
  }

  async #listenTo({ producer, seat }: StageTrack): Promise<void> {
    if (this.#loudness?.seat !== seat) this.#loudness = { seat, listening: this.#hear(seat) };
    const loudness = await this.#loudness.listening.catch(() => undefined);
    if (!producer.closed) await loudness?.add(producer);
  }

  async #hear(seat: Seat): Promise<Loudness> {
    const loudness = await Loudness.listen(seat.router);
    loudness.events.on('speaker', (producerId) => {
      const ownerId = this.#stage.tracks.find((track) => track.producer.id === producerId)?.info.ownerId;
      this.#events.emit('activeSpeaker', ownerId);
      void this.#audience.setSpeaker(ownerId);
    });
    return loudness;
  }

  #checkMayPublish(peer: Peer): void {
    if (this.#stage.mayPublish(peer.ownerId)) return;
    throw new MediaError('notAllowed', `${peer.ownerId} may not publish here.`);
  }

  #drop(peer: Peer): void {
    if (peer.closed) return;
    const wasConnected = peer.connected;
    this.#stage.lose(peer.id);
    this.#audience.remove(peer);
    peer.close();
    if (wasConnected) this.#events.emit('connected', peer.id, false);
    const deserted = this.#audience.peers.every((other) => other.seat !== peer.seat);
    if (deserted) void this.#seats.release(peer.seat);
  }

  async #settled(): Promise<void> {
    await this.#seats.settled();
  }
}

function asMediaError(cause: unknown): MediaError {
  if (cause instanceof MediaError) return cause;
  return new MediaError('badRequest', 'These join parameters do not work.', { cause });
}
