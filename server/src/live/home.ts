import type { Room } from '@minber/media';
import { currentSession } from '@minber/shared/live/current';
import type { FloorItem } from '@minber/shared/live/floor';
import type { LiveSession, LiveState } from '@minber/shared/live/state';
import type { TimelineRow } from '@minber/shared/live/timeline';
import { lastMediaAt } from '@minber/shared/live/timeline';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { decideEnd, type EndDecision, endWithoutMediaMs } from '@minber/shared/seminars/rules';
import { clock } from '../platform/index.ts';
import { FloorQueue } from './floor-queue.ts';
import { type Lost, type Participant, Participants } from './participants.ts';
import { Pushes } from './pushes.ts';
import type { LiveSeminar, PlannedSession } from './seminar.ts';
import { Stage } from './stage.ts';
import { Timeline } from './timeline.ts';

/** What a home calls out to; the modules that act on homes stand behind it, so that none of them is imported here. */
export interface HomeHooks {
  connectionClosed(home: Home, participant: Participant, lost: Lost): void;
  participantLeft(home: Home, participant: Participant): void;
  floorChanged(home: Home, item: FloorItem, before: FloorItem | undefined): void;
  fencedOff(home: Home): void;
}

/** A session went into a state at a moment. */
export interface Transition {
  sessionId: Id;
  state: 'live' | 'paused' | 'ended';
  since: Instant;
  /** Who did it; null: the system; not kept at first. */
  byId?: Id | null | undefined;
}

/** One seminar's live state, on the one node that is its home: who is here, who may publish, what was decided. */
export class Home {
  readonly seminarId: Id;
  /** Grows with every new home of this seminar. */
  readonly epoch: number;
  readonly takenAt: Instant = clock.now();
  readonly timeline: Timeline;
  readonly participants: Participants;
  readonly stage = new Stage();
  readonly floor: FloorQueue;
  readonly pushes: Pushes;
  seminar: LiveSeminar;
  /** The open room, once somebody has joined. */
  room: Room | undefined;
  activeSpeaker: string | null = null;
  /** When the host last said "not yet". */
  wentOnAt: Instant | undefined;
  /** Nobody is here since. */
  emptySince: Instant | undefined = clock.now();
  #lastMediaAt: Instant | undefined;
  #transitions: Transition[] = [];
  #commands: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(seminar: LiveSeminar, epoch: number, rows: readonly TimelineRow[], hooks: HomeHooks) {
    this.seminarId = seminar.seminarId;
    this.epoch = epoch;
    this.seminar = seminar;
    this.timeline = new Timeline(this.seminarId, epoch, rows.at(-1)?.seq ?? 0, () => hooks.fencedOff(this));
    this.participants = new Participants({
      closed: (participant, lost) => hooks.connectionClosed(this, participant, lost),
      left: (participant) => hooks.participantLeft(this, participant),
    });
    this.floor = new FloorQueue(this.seminarId, {
      changed: (item, before) => hooks.floorChanged(this, item, before),
    });
    this.pushes = new Pushes(this.seminarId, epoch, {
      session: () => this.session(),
      stage: () => this.members(),
      queue: () => this.floor.queue,
      floorLength: () => this.floor.waiting,
    });
    this.#recall(rows);
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** The session that runs, else the next one, else the last one. */
  get current(): PlannedSession | undefined {
    return currentSession(this.seminar.sessions, clock.now());
  }

  get running(): PlannedSession | undefined {
    return this.seminar.sessions.find(({ state }) => state === 'live' || state === 'paused');
  }

  /** From when the running session is in the state it is in. */
  get runningSince(): Instant {
    const { running } = this;
    const last = this.#transitions.findLast(({ sessionId }) => sessionId === running?.sessionId);
    return last?.since ?? running?.startedAt ?? this.takenAt;
  }

  /** What is to become of the running session now: nothing, ask the host, or end it at its last media. */
  ending(now: Instant): EndDecision {
    const { running } = this;
    if (!running) return { kind: 'continue' };
    const lastMediaAt = Math.max(this.lastMediaAt() ?? 0, running.state === 'live' ? this.runningSince : 0);
    const goOnAt = this.wentOnAt ?? null;
    const decision = decideEnd({ ...running, startedAt: running.startedAt ?? now, lastMediaAt, goOnAt }, now);
    const hadItsChance = now - this.takenAt >= endWithoutMediaMs;
    return decision.kind === 'end' && !hadItsChance ? { kind: 'continue' } : decision;
  }

  session(): LiveSession | null {
    const current = currentSession(this.seminar.sessions, clock.now());
    return current ? this.describe(current) : null;
  }

  describe({ sessionId, state, startsAt, endsAt, startedAt }: PlannedSession): LiveSession {
    const askHostToEnd = sessionId === this.running?.sessionId && this.ending(clock.now()).kind === 'ask';
    return { sessionId, state, plannedStart: startsAt, plannedEnd: endsAt, startedAt, askHostToEnd };
  }

  members() {
    return this.stage.members((ownerId) => this.participants.ofOwner(ownerId).length > 0);
  }

  state(): LiveState {
    return {
      seminarId: this.seminarId,
      title: this.seminar.title,
      epoch: this.epoch,
      seq: this.pushes.seq,
      session: this.session(),
      stage: this.members(),
      floorLength: this.floor.waiting,
      activeSpeaker: this.activeSpeaker,
    };
  }

  /** The last moment at which something was sent: now, while it is. */
  lastMediaAt(): Instant | undefined {
    if (this.stage.isSending) this.#lastMediaAt = clock.now();
    return this.#lastMediaAt;
  }

  /** Changes what is sent, keeping the moment up to which something was. */
  changeTracks(change: () => void): void {
    this.lastMediaAt();
    change();
    this.pushes.changed('stage');
  }

  /** Whether the record has this change of a session. */
  hasTransition({ sessionId, state, since }: Transition): boolean {
    return this.#transitions.some((one) => one.sessionId === sessionId && one.state === state && one.since === since);
  }

  /** Takes over what a session has become, and appends it to the record; resolves when it is journaled. */
  async record(session: PlannedSession, transition: Transition): Promise<void> {
    const { sessionId, ...change } = transition;
    this.#transitions.push(transition);
    this.sessionChanged(session);
    await this.timeline.append(sessionId, { kind: 'session', ...change });
  }

  sessionChanged(session: PlannedSession): void {
    const sessions = this.seminar.sessions.map((one) => (one.sessionId === session.sessionId ? session : one));
    this.seminar = { ...this.seminar, sessions };
    this.pushes.changed('session');
  }

  /** One after the other: what decides on sessions and the cast. */
  run<T>(command: () => Promise<T>): Promise<T> {
    const result = this.#commands.then(command);
    this.#commands = result.catch(() => undefined);
    return result;
  }

  /** Lets go of everything; what was asked to be written is written first. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.pushes.close();
    for (const participant of this.participants.all()) this.participants.remove(participant);
    this.room?.close();
    this.room = undefined;
    await this.#commands;
    await this.floor.close();
    await this.timeline.flushed();
    this.timeline.close();
  }

  #recall(rows: readonly TimelineRow[]): void {
    this.#lastMediaAt = lastMediaAt(rows, this.takenAt);
    for (const { sessionId, event } of rows) {
      if (sessionId && event.kind === 'session') this.#transitions.push({ sessionId, ...event });
    }
    this.wentOnAt = rows.findLast(
      ({ sessionId, event }) => sessionId === this.running?.sessionId && event.kind === 'went-on',
    )?.at;
  }
}
