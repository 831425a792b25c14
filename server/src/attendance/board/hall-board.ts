import type { Counts } from '@minber/shared/attendance/control';
import type { HallMessage, Readiness, RollCall, ScreenState, ScreenStatus } from '@minber/shared/attendance/states';
import type { SessionState } from '@minber/shared/live/state';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { HallFacts } from '../people/roster.ts';
import type { Connection } from '../record/connections.ts';
import type { HallEventDoc } from '../record/hall-event-model.ts';
import { rollCallOf } from './roll-call.ts';
import { Trend } from './trend.ts';
import { Troubles } from './troubles.ts';

/** One hall while its session is prepared and runs: who is in it, what its screen does, what it has shown. */
export class HallBoard {
  readonly facts: HallFacts;
  readonly expected = new Set<Id>();
  readonly in = new Set<Id>();
  /** Of those who are in: who also receives on a device of his own. */
  readonly inWithMedia = new Set<Id>();
  readonly trend = new Trend();
  readonly troubles = new Troubles();
  readonly reasonsSince = new Map<string, Instant>();
  readiness: Readiness;
  messages: HallMessage[] = [];
  screen: ScreenState = { status: 'none', since: null };
  /** By the action that recorded them. */
  #rollCalls = new Map<string, RollCall>();
  #screens = new Map<Id, Connection>();

  constructor(facts: HallFacts) {
    this.facts = facts;
    const { coordinatorName, coordinatorPhone } = facts;
    this.readiness = { testedAt: null, soundAt: null, coordinatorName, coordinatorPhone };
  }

  admit(personId: Id, receivesHimself: boolean): void {
    this.in.add(personId);
    if (receivesHimself) this.inWithMedia.add(personId);
    else this.inWithMedia.delete(personId);
  }

  forget(personId: Id): void {
    this.in.delete(personId);
    this.inWithMedia.delete(personId);
  }

  /** A roll-call of this hall, or its undoing; tells whether it was one. */
  noteRollCall(event: HallEventDoc): boolean {
    const rollCall = rollCallOf(event);
    if (rollCall) this.#rollCalls.set(event.actionId, rollCall);
    return rollCall !== null || (event.undoes !== null && this.#rollCalls.delete(event.undoes));
  }

  /** The latest one. */
  get rollCall(): RollCall | null {
    return [...this.#rollCalls.values()].reduce<RollCall | null>(
      (last, one) => (last && last.at > one.at ? last : one),
      null,
    );
  }

  /** The connection of one of its screens changed; tells whether the hall's screen state did. */
  screenHeard(connection: Connection, session: SessionState): boolean {
    this.#screens.set(connection.ownerId, connection);
    return this.refreshScreen(session);
  }

  refreshScreen(session: SessionState): boolean {
    const next = bestOf([...this.#screens.values()], session);
    const isSame = next.status === this.screen.status;
    if (!isSame) this.screen = next;
    return !isSame;
  }

  /** Numbers of people; only while live does a missing picture count against anyone. Where no screen came nothing has broken off. */
  counts(isLive: boolean): Counts {
    const waiting = this.in.size - this.inWithMedia.size;
    const { status } = this.screen;
    const receives = status === 'receiving';
    return {
      expected: this.expected.size,
      checkedIn: this.in.size,
      present: receives ? this.in.size : this.inWithMedia.size,
      noMedia: isLive && !receives && status !== 'dropped' ? waiting : 0,
      dropped: isLive && status === 'dropped' ? waiting : 0,
    };
  }
}

const order: ScreenStatus[] = ['receiving', 'no-media', 'ready', 'dropped', 'none'];

/** Of several screens in one hall the one that does best decides. */
function bestOf(connections: Connection[], session: SessionState): ScreenState {
  const states = connections.map(({ state, since }) => ({ status: statusOf(state, session), since }));
  states.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || b.since - a.since);
  return states[0] ?? { status: 'none', since: null };
}

/** Before the start nothing is sent, so that whoever is connected counts as receiving; a screen is only ready then. */
function statusOf(state: Connection['state'], session: SessionState): ScreenStatus {
  if (state === 'receiving') return session === 'planned' ? 'ready' : 'receiving';
  if (state === 'idle') return session === 'live' ? 'no-media' : 'ready';
  return 'dropped';
}
