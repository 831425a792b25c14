import type { Principal } from '@minber/shared/access/principal';
import type { JoinAs } from '@minber/shared/live/contract';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { clock, log, sockets } from '../platform/index.ts';
import type { Participant } from './participants.ts';
import { Wheel } from './wheel.ts';

/** One connection was heard: evidence that somebody was there at that moment. */
export interface Heard {
  seminarId: Id;
  /** The session that runs or comes next. */
  sessionId: Id | undefined;
  /** New with every socket; the same as long as that socket lives. */
  connectionId: string;
  principal: Principal;
  ownerId: string;
  /** A screen's hall, or the hall a companion or desk said it belongs to. */
  hallId: Id | undefined;
  as: JoinAs;
  peerId: string;
  device: string | undefined;
  /** The browser profile's random id, and the address it connects from; undefined: its socket has just gone. */
  deviceId: string | undefined;
  address: string | undefined;
  /** The client has got bytes of media since its last answer, and its receive transport is connected. */
  receiving: boolean;
  /** The server's clock when the answer arrived. */
  at: Instant;
}

export interface Closed {
  seminarId: Id;
  connectionId: string;
  /** He said goodbye or was shown out; else the line was lost or taken over by another. */
  left: boolean;
  at: Instant;
}

interface Listened {
  seminarId: Id;
  sessionId(): Id | undefined;
  participant: Participant;
}

const pingMs = 2_000;
/** A slow line, or a server out of breath, makes an answer late and not worthless: after this long he counts as dropped. */
const answeredWithinMs = 6_000;
const slots = 20;

const heardListeners: ((heard: Heard) => void)[] = [];
const closedListeners: ((closed: Closed) => void)[] = [];
let storePresence = () => Promise.resolve();
const wheel = new Wheel<Listened>(slots, pingMs / slots, (listened) => void ask(listened));

/** What the layer above builds attendance on. Listeners are called for each answer and must be quick. */
export const presence = {
  onHeard(listener: (heard: Heard) => void): void {
    heardListeners.push(listener);
  },
  /** The connection is not heard any more: its socket closed, or its tab took another. */
  onClosed(listener: (closed: Closed) => void): void {
    closedListeners.push(listener);
  },
  /** How what was heard and closed so far is stored; it resolves when it was tried, and goes on trying where that failed. */
  storedBy(store: () => Promise<void>): void {
    storePresence = store;
  },
};

/** Resolves once everything heard and closed so far is stored. */
export function presenceStored(): Promise<void> {
  return storePresence();
}

/** Begins to listen: a join is the first evidence, then an answer to a ping every 2 s. */
export function beginListening(listened: Listened): void {
  const { connectionId } = listened.participant;
  if (wheel.has(connectionId)) return;
  wheel.add(connectionId, listened);
  heard(listened, false);
}

export function stopListening(seminarId: Id, connectionId: string, left: boolean): void {
  if (!wheel.remove(connectionId)) return;
  tellAll(closedListeners, { seminarId, connectionId, left, at: clock.now() });
}

async function ask(listened: Listened): Promise<void> {
  const { socketId, connectionId } = listened.participant;
  if (!socketId) return;
  const answer = await sockets.request(socketId, 'presence:ping', { at: clock.now() }, answeredWithinMs);
  if (!answer || !wheel.has(connectionId) || listened.participant.connectionId !== connectionId) return;
  heard(listened, answer.receiving && listened.participant.connected);
}

function heard({ seminarId, sessionId, participant }: Listened, receiving: boolean): void {
  const { connectionId, socketId, principal, ownerId, hallId, as, peerId, device } = participant;
  const socket = socketId ? sockets.dataOf(socketId) : undefined;
  const evidence: Heard = {
    seminarId,
    sessionId: sessionId(),
    connectionId,
    principal,
    ownerId,
    hallId,
    as,
    peerId,
    device,
    deviceId: socket?.deviceId,
    address: socket?.address,
    receiving,
    at: clock.now(),
  };
  tellAll(heardListeners, evidence);
}

/** One listener that fails keeps nobody from joining and no other listener from hearing. */
function tellAll<T>(listeners: ((news: T) => void)[], news: T): void {
  for (const listener of listeners) {
    try {
      listener(news);
    } catch (thrown) {
      log('presence').error({ err: thrown }, 'a listener failed');
    }
  }
}
