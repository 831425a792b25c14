import type { Id, Instant } from '@minber/shared/platform/ids';
import {
  askedEveryMs,
  type Connection,
  type ConnectionState,
  Connections,
  type Evidence,
  lostAfterMs,
} from './connections.ts';
import type { SpanDoc } from './span-model.ts';

type Listener = (connection: Connection) => void;

/** Where spans are recorded, and how they get their ids. */
export interface Origin {
  node: string;
  boot: string;
  newId(): Id;
}

/**
 * Turns what is heard into spans. Knows no clock and no database: times come with the evidence, changed spans are
 * taken out by whoever writes them. A span ends at its last evidence, never at the moment its end was noticed.
 */
export class Recorder {
  readonly connections = new Connections();
  #changed = new Map<Id, SpanDoc>();
  #listeners: Listener[] = [];
  #origin: Origin;
  #goingDown = false;
  #hasNews = false;

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  /** Called when a connection appears or its state changes; must be quick. */
  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  hear(evidence: Evidence): void {
    const connection = this.#find(evidence);
    const before = connection.heardAt;
    const wasLost = connection.state === 'lost' || connection.state === 'left';
    if (wasLost || evidence.at - before > lostAfterMs) this.#close(connection);
    connection.heardAt = Math.max(before, evidence.at);
    connection.hallId = evidence.hallId;
    this.connections.heard(connection);
    const span = connection.span;
    if (evidence.receiving) {
      connection.everReceived = true;
      if (span?.media && evidence.at - span.lastAt <= lostAfterMs) this.#extend(span, evidence.at);
      else this.#receive(connection, before, evidence.at);
      this.#become(connection, 'receiving', evidence.at);
    } else if (span?.media && evidence.at - span.lastAt <= lostAfterMs) {
      this.#become(connection, 'receiving', evidence.at);
    } else {
      if (span && !span.media) this.#extend(span, evidence.at);
      else this.#open(connection, false, evidence.at);
      this.#become(connection, 'idle', evidence.at);
    }
  }

  /**
   * Its socket is gone. When that was noticed within one asking of the last answer, the closing itself was heard; `left`:
   * its person said goodbye, which is heard as an answer is. Else it counts as dropped once it was not heard for 6 s.
   */
  ended(connectionId: string, at: Instant, left: boolean): void {
    const connection = this.connections.get(connectionId);
    if (!connection) return;
    const { span, heardAt } = connection;
    if (span && span.lastAt === heardAt && at - heardAt <= (left ? lostAfterMs : askedEveryMs)) this.#extend(span, at);
    this.#close(connection, left);
    connection.ended = true;
    if (!left) return;
    this.connections.stopWaiting(connection);
    this.#become(connection, 'left', at);
  }

  /** Ends the spans of those who were not heard for 6 s. To be called at least once a second. */
  sweep(now: Instant): void {
    for (const connection of this.connections.takeSilent(now - lostAfterMs)) {
      this.#close(connection);
      this.#become(connection, 'lost', connection.heardAt);
    }
  }

  /** The node is about to stop: what ends from now on, but by a goodbye, is interrupted. */
  goDown(): void {
    this.#goingDown = true;
  }

  /** The node stops: every span is interrupted at its last evidence. */
  closeAll(): void {
    this.goDown();
    for (const connection of this.connections.all()) this.#close(connection);
  }

  /** Spans have begun or ended since the last call of `takeChanged`. */
  get hasNews(): boolean {
    return this.#hasNews;
  }

  /** Spans that were added or extended since the last call. */
  takeChanged(): SpanDoc[] {
    this.#hasNews = false;
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    return changed;
  }

  /** They could not be written: they come with the next ones. */
  putBack(spans: SpanDoc[]): void {
    for (const span of spans) if (!this.#changed.has(span._id)) this.#changed.set(span._id, span);
  }

  #find(evidence: Evidence): Connection {
    const { receiving: _, at, ...identity } = evidence;
    const known =
      this.connections.get(evidence.connectionId) ??
      this.connections
        .of(evidence.sessionId, evidence.ownerId)
        .find((one) => one.connectionId === evidence.connectionId);
    if (known?.sessionId === evidence.sessionId) return known;
    if (known) {
      this.#close(known);
      this.connections.stopWaiting(known);
      this.connections.detach(known);
    }
    return {
      ...identity,
      state: 'left',
      since: at,
      firstHeardAt: at,
      heardAt: at,
      ended: false,
      everReceived: false,
      span: null,
    };
  }

  /** It received since the answer `before`, if that was the last one asked for; else it was heard without media until now. */
  #receive(connection: Connection, before: Instant, at: Instant): void {
    const since = connection.span && at - before <= askedEveryMs ? before : at;
    if (connection.span?.media === false) this.#extend(connection.span, since);
    this.#open(connection, true, since);
  }

  #open(connection: Connection, media: boolean, startAt: Instant): void {
    this.#close(connection);
    const { seminarId, sessionId, ownerKind, ownerId, hallId, staff, connectionId, heardAt } = connection;
    const { device, deviceId, network } = connection;
    connection.span = {
      _id: this.#origin.newId(),
      seminarId,
      sessionId,
      ownerKind,
      ownerId,
      hallId,
      media,
      staff,
      connectionId,
      device,
      deviceId,
      network,
      startAt,
      lastAt: heardAt,
      closed: false,
      interrupted: false,
      node: this.#origin.node,
      boot: this.#origin.boot,
    };
    this.#changed.set(connection.span._id, connection.span);
    this.#hasNews = true;
  }

  #extend(span: SpanDoc, at: Instant): void {
    if (at <= span.lastAt) return;
    span.lastAt = at;
    this.#changed.set(span._id, span);
  }

  #close(connection: Connection, left = false): void {
    const { span } = connection;
    if (!span) return;
    span.closed = true;
    span.interrupted = this.#goingDown && !left;
    this.#hasNews = true;
    this.#changed.set(span._id, span);
    connection.span = null;
  }

  #become(connection: Connection, state: ConnectionState, since: Instant): void {
    if (connection.state === state) return;
    connection.state = state;
    connection.since = since;
    for (const listener of this.#listeners) listener(connection);
  }
}
