import type { Id, Instant } from '@minber/shared/platform/ids';
import type { SpanDoc } from './span-model.ts';

/** Not heard for this long: dropped. */
export const lostAfterMs = 6_000;
/** Live asks every 2 s: what lies between two answers this close was heard throughout. */
export const askedEveryMs = 2_500;

/** One answer of one connection: somebody was there at that moment, by the server's clock. */
export interface Evidence {
  seminarId: Id;
  sessionId: Id;
  connectionId: string;
  ownerKind: 'person' | 'screen';
  ownerId: Id;
  hallId: Id | null;
  device: string;
  deviceId: string | null;
  network: string | null;
  staff: boolean;
  /** Bytes of media arrived since the answer before. */
  receiving: boolean;
  at: Instant;
}

/** `lost`: not heard for 6 s. `left`: said goodbye. */
export type ConnectionState = 'receiving' | 'idle' | 'lost' | 'left';

export interface Connection extends Omit<Evidence, 'receiving' | 'at'> {
  state: ConnectionState;
  since: Instant;
  firstHeardAt: Instant;
  heardAt: Instant;
  /** Its socket is gone: it will not be heard again. */
  ended: boolean;
  /** It received media at least once. */
  everReceived: boolean;
  span: SpanDoc | null;
}

/** Who is connected, by owner and session, with the one that waits longest for an answer first. */
export class Connections {
  #byId = new Map<string, Connection>();
  #byOwner = new Map<string, Set<Connection>>();

  get(connectionId: string): Connection | undefined {
    return this.#byId.get(connectionId);
  }

  of(sessionId: Id, ownerId: Id): Connection[] {
    return [...(this.#byOwner.get(`${sessionId}/${ownerId}`) ?? [])];
  }

  ofSession(sessionId: Id): Connection[] {
    const prefix = `${sessionId}/`;
    return [...this.#byOwner].flatMap(([key, set]) => (key.startsWith(prefix) ? [...set] : []));
  }

  /** Heard just now: last in the order of waiting. Dropped ones of the same owner have been replaced by it. */
  heard(connection: Connection): void {
    this.#byId.delete(connection.connectionId);
    this.#byId.set(connection.connectionId, connection);
    const key = keyOf(connection);
    const others = this.#byOwner.get(key) ?? new Set();
    for (const other of others) {
      if (other !== connection && (other.state === 'lost' || other.state === 'left')) others.delete(other);
    }
    this.#byOwner.set(key, others.add(connection));
  }

  /** Those that were not heard since `before`, and no longer count as waiting. */
  takeSilent(before: Instant): Connection[] {
    const silent: Connection[] = [];
    for (const connection of this.#byId.values()) {
      if (connection.heardAt > before) break;
      silent.push(connection);
    }
    for (const connection of silent) this.#byId.delete(connection.connectionId);
    return silent;
  }

  /** No longer waited for; stays known as dropped or gone. */
  stopWaiting(connection: Connection): void {
    this.#byId.delete(connection.connectionId);
  }

  /** Moves it under another session. */
  detach(connection: Connection): void {
    const key = keyOf(connection);
    const others = this.#byOwner.get(key);
    others?.delete(connection);
    if (others?.size === 0) this.#byOwner.delete(key);
  }

  all(): Connection[] {
    return [...this.#byId.values()];
  }

  forgetSession(sessionId: Id): void {
    for (const connection of this.ofSession(sessionId)) {
      if (connection.state === 'lost' || connection.state === 'left') this.detach(connection);
    }
  }
}

function keyOf({ sessionId, ownerId }: Connection): string {
  return `${sessionId}/${ownerId}`;
}
