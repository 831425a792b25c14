import type { Principal } from '@minber/shared/access/principal';
import type { JoinAs } from '@minber/shared/live/contract';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { clock, fail, newId } from '../platform/index.ts';

/** How long media runs on and rights are kept when a socket has dropped. */
export const keptMs = 20_000;
const tabsAtMost = 8;

/** One tab of one participant. It outlives its socket by 20 s, so that the tab can take it over. */
export interface Participant {
  readonly peerId: string;
  readonly ownerId: string;
  principal: Principal;
  as: JoinAs;
  hallId: Id | undefined;
  device: string | undefined;
  /** Undefined while the socket is gone. */
  socketId: string | undefined;
  /** A new one for every socket: what presence is counted by. */
  connectionId: string;
  /** May start, pause and end; sees the queue. */
  controls: boolean;
  /** The receive transport the tab was given last. */
  transportId: string | undefined;
  /** Its receive transport is connected. */
  connected: boolean;
  goneSince: Instant | undefined;
}

export type Newcomer = Pick<
  Participant,
  'peerId' | 'ownerId' | 'principal' | 'as' | 'hallId' | 'device' | 'controls'
> & {
  socketId: string;
};

/** `left`: for good, by his own will or ours; else the tab may come back. */
export interface Lost {
  socketId: string;
  connectionId: string;
  left: boolean;
}

interface Hooks {
  /** The participant has lost this socket, or has taken another. */
  closed(participant: Participant, lost: Lost): void;
  /** The tab is gone for good. */
  left(participant: Participant): void;
}

/** Everyone who is in one seminar, by tab. Nothing here grows with the number of viewers but the maps. */
export class Participants {
  #byPeer = new Map<string, Participant>();
  #bySocket = new Map<string, Participant>();
  #byOwner = new Map<string, Set<Participant>>();
  #gone = new Set<Participant>();
  #hooks: Hooks;

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
  }

  get size(): number {
    return this.#byPeer.size;
  }

  all(): Participant[] {
    return [...this.#byPeer.values()];
  }

  get(peerId: string): Participant | undefined {
    return this.#byPeer.get(peerId);
  }

  ofSocket(socketId: string): Participant | undefined {
    return this.#bySocket.get(socketId);
  }

  ofOwner(ownerId: string): Participant[] {
    return [...(this.#byOwner.get(ownerId) ?? [])];
  }

  /**
   * Lets a tab in, or gives it back what it left less than 20 s ago. Throws `live.peerTaken` on someone else's id and
   * `live.tooManyTabs`.
   */
  enter(newcomer: Newcomer): Participant {
    const before = this.#byPeer.get(newcomer.peerId);
    if (before && before.ownerId !== newcomer.ownerId) fail('live.peerTaken');
    const elsewhere = this.#bySocket.get(newcomer.socketId);
    if (elsewhere && elsewhere !== before) this.remove(elsewhere);
    const participant = before ?? this.#add(newcomer);
    if (participant.socketId !== newcomer.socketId) {
      this.#detach(participant);
      participant.connectionId = newId();
    }
    Object.assign(participant, newcomer);
    participant.goneSince = undefined;
    this.#gone.delete(participant);
    this.#bySocket.set(newcomer.socketId, participant);
    return participant;
  }

  /** The socket has dropped: what it had is kept for 20 s. */
  drop(socketId: string): void {
    const participant = this.#bySocket.get(socketId);
    if (!participant) return;
    this.#detach(participant);
    participant.goneSince = clock.now();
    this.#gone.add(participant);
  }

  remove(participant: Participant): void {
    if (this.#byPeer.get(participant.peerId) !== participant) return;
    this.#detach(participant, true);
    this.#byPeer.delete(participant.peerId);
    this.#gone.delete(participant);
    const ofOwner = this.#byOwner.get(participant.ownerId);
    ofOwner?.delete(participant);
    if (ofOwner?.size === 0) this.#byOwner.delete(participant.ownerId);
    this.#hooks.left(participant);
  }

  /** Lets go of tabs that have not come back in time. */
  sweep(now: Instant): void {
    for (const participant of [...this.#gone]) {
      if (now - (participant.goneSince ?? now) >= keptMs) this.remove(participant);
    }
  }

  #add(newcomer: Newcomer): Participant {
    const ofOwner = this.#byOwner.get(newcomer.ownerId) ?? new Set();
    if (ofOwner.size >= tabsAtMost) {
      const idle = [...ofOwner].find(({ goneSince }) => goneSince !== undefined);
      if (!idle) fail('live.tooManyTabs');
      this.remove(idle);
    }
    const participant: Participant = {
      ...newcomer,
      socketId: undefined,
      connectionId: newId(),
      transportId: undefined,
      connected: false,
      goneSince: undefined,
    };
    this.#byPeer.set(participant.peerId, participant);
    this.#byOwner.set(participant.ownerId, ofOwner.add(participant));
    return participant;
  }

  #detach(participant: Participant, left = false): void {
    const { socketId, connectionId } = participant;
    if (socketId === undefined) return;
    if (this.#bySocket.get(socketId) === participant) this.#bySocket.delete(socketId);
    participant.socketId = undefined;
    this.#hooks.closed(participant, { socketId, connectionId, left });
  }
}
