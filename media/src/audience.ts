import { Emitter, type Listenable } from './emitter.ts';
import { MediaError } from './errors.ts';
import type { Peer } from './peer.ts';
import { inSlices } from './slices.ts';
import type { StageTrack } from './stage.ts';
import type { ConsumerParams, LoadLevel } from './types.ts';

/** When load falls, so many viewers get more again at each step, so that it doesn't jump back at once. */
const RELAX = { viewers: 25, everyMs: 2_000 };
const SEVERITY: Record<LoadLevel, number> = { normal: 0, capped: 1, essential: 2 };

interface AudienceEvents {
  added: [peerId: string, consumers: ConsumerParams[]];
}

/** All peers of a room, and what reaches many of them at once. */
export class Audience {
  #peers = new Map<string, Peer>();
  #events = new Emitter<AudienceEvents>();
  #level: LoadLevel = 'normal';
  #speaker: string | undefined;
  #relaxing: NodeJS.Timeout | undefined;

  get events(): Listenable<AudienceEvents> {
    return this.#events;
  }

  get peers(): Peer[] {
    return [...this.#peers.values()];
  }

  /** The limit that a newcomer starts with. */
  get level(): LoadLevel {
    return this.#level;
  }

  find(peerId: string): Peer | undefined {
    return this.#peers.get(peerId);
  }

  get(peerId: string): Peer {
    const peer = this.#peers.get(peerId);
    if (!peer) throw new MediaError('notFound', `There is no peer ${peerId} in this room.`);
    return peer;
  }

  add(peer: Peer): void {
    this.#peers.set(peer.id, peer);
    void peer.setSpeaker(this.#speaker);
  }

  remove(peer: Peer): void {
    if (this.#peers.get(peer.id) === peer) this.#peers.delete(peer.id);
  }

  /** Gives a new track to everyone, a slice at a time, CentreScreens and speakers first. */
  async spread(track: StageTrack): Promise<void> {
    const first = this.peers.sort((a, b) => Number(b.essential) - Number(a.essential));
    await inSlices(first, async (peer) => {
      if (!peer.ready || track.producer.closed) return;
      const feed = await peer.consume(track);
      if (feed && peer.ready && !peer.closed) this.#events.emit('added', peer.id, [feed.params]);
    });
  }

  async setSpeaker(ownerId: string | undefined): Promise<void> {
    this.#speaker = ownerId;
    await inSlices(this.peers, (peer) => (ownerId === this.#speaker ? peer.setSpeaker(ownerId) : Promise.resolve()));
  }

  /**
   * `capped` meets newcomers only; `essential` meets everyone at once, since something has to give now. Relief comes
   * to a few at a time, and stops where load stands.
   */
  setLevel(level: LoadLevel): void {
    this.#level = level;
    if (level === 'essential') void inSlices(this.peers, (peer) => peer.setLimit('essential'));
    else this.#relaxing ??= setInterval(() => this.#relax(), RELAX.everyMs).unref();
  }

  close(): void {
    clearInterval(this.#relaxing);
    this.#events.clear();
    for (const peer of this.#peers.values()) peer.close();
    this.#peers.clear();
  }

  #relax(): void {
    const strained = this.peers.filter((peer) => SEVERITY[peer.limit] > SEVERITY[this.#level]);
    for (const peer of strained.slice(0, RELAX.viewers)) void peer.setLimit(this.#level);
    if (strained.length > RELAX.viewers) return;
    clearInterval(this.#relaxing);
    this.#relaxing = undefined;
  }
}
