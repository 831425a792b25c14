import type { RollCallAsk } from '@minber/shared/attendance/roll-call';
import { type HallEvent, staysOf } from '@minber/shared/attendance/rules/stays';
import type { HallMessage, Readiness } from '@minber/shared/attendance/states';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { type LoadedSeminar, policyOf, type SessionDoc } from '../../seminars/index.ts';
import type { HallFacts, RosterPerson } from '../people/roster.ts';
import type { Connection } from '../record/connections.ts';
import type { HallEventDoc } from '../record/hall-event-model.ts';
import type { SubstitutionDoc } from '../record/substitution-model.ts';
import { asksHall, type RollCallAskDoc, viewAsk } from '../rollcall/ask-model.ts';
import type { Asks } from './asks.ts';
import { BoardChanges } from './changes.ts';
import { ConflictWatch } from './conflict-watch.ts';
import { HallBoard } from './hall-board.ts';
import { OwnGroups } from './own-groups.ts';
import { deviceOf, newPersonBoard, type PersonBoard } from './person-board.ts';

export interface BoardFacts {
  seminar: LoadedSeminar;
  session: SessionDoc;
  people: Iterable<RosterPerson>;
  halls: Iterable<HallFacts>;
  /** Conflicts somebody has settled. */
  resolved: Iterable<Id>;
  asks: Asks;
}

/**
 * One session as Desk, control room and screens show it: people, halls and own devices, kept up to date event by event.
 * Every change costs what it touches: one person, his hall, his group. Derived: it can be rebuilt at any time.
 */
export class SessionBoard {
  readonly people = new Map<Id, PersonBoard>();
  readonly halls = new Map<Id, HallBoard>();
  readonly groups = new OwnGroups();
  readonly conflicts: ConflictWatch;
  readonly asks: Asks;
  seminar: LoadedSeminar;
  session: SessionDoc;
  /** In force, by whom they concern on either side. */
  #representing = new Map<Id, SubstitutionDoc>();
  #represented = new Map<Id, SubstitutionDoc>();
  #recorded = new Map<Id, HallEventDoc>();
  #voids: HallEvent[] = [];
  #changes = new BoardChanges();
  #connectionsOf: (personId: Id) => Connection[];

  constructor(facts: BoardFacts, connectionsOf: (personId: Id) => Connection[]) {
    this.seminar = facts.seminar;
    this.session = facts.session;
    this.conflicts = new ConflictWatch(facts.session.sessionId, facts.resolved);
    this.#connectionsOf = connectionsOf;
    this.asks = facts.asks;
    for (const hall of facts.halls) this.addHall(hall);
    for (const person of facts.people) this.addPerson(person);
    for (const personId of this.asks.answersTo(this.asks.latest?._id ?? '')) this.#countAnswer(personId);
  }

  get isLive(): boolean {
    return this.session.state === 'live';
  }

  get lateAfterMs(): number {
    return policyOf(this.seminar, this.session.sessionId).lateAfterMs;
  }

  /** Everything that changed since the last call. */
  takeChanges(): BoardChanges {
    const changes = this.#changes;
    changes.conflicts = this.conflicts.takeChanged();
    this.#changes = new BoardChanges();
    return changes;
  }

  addHall(facts: HallFacts): void {
    if (!this.halls.has(facts.hallId)) this.halls.set(facts.hallId, new HallBoard(facts));
    this.#changes.tiles.add(facts.hallId);
  }

  /** Adds someone, or takes over what is known of him now. */
  addPerson(who: RosterPerson): PersonBoard {
    const person = this.people.get(who.personId) ?? newPersonBoard(who);
    if (person.who !== who) this.#unexpect(person);
    person.who = who;
    this.people.set(who.personId, person);
    const place = who.expectedPlace;
    if (place?.kind === 'hall') this.halls.get(place.hallId)?.expected.add(who.personId);
    if (place?.kind === 'own') this.groups.of(person.who).expected.add(who.personId);
    this.refreshPerson(person);
    return person;
  }

  /** Everything that was applied. */
  get recorded(): HallEventDoc[] {
    return [...this.#recorded.values()];
  }

  /** Recorded events, in any order, each once; people who are not on the board yet must be added before. */
  apply(events: readonly HallEventDoc[]): void {
    const touched = new Set<PersonBoard>();
    for (const event of events) {
      if (this.#recorded.has(event._id)) continue;
      this.#recorded.set(event._id, event);
      if (event.kind === 'void') this.#voids.push({ ...event, eventId: event._id });
      for (const person of event.kind === 'void' ? this.#undoneBy(event) : this.#named(event)) {
        if (event.kind !== 'void') person.events.push({ ...event, eventId: event._id });
        touched.add(person);
      }
      if (this.halls.get(event.hallId)?.noteRollCall(event)) this.#changes.part(event.hallId, 'rollCall');
    }
    for (const person of touched) {
      person.stays = staysOf(this.eventsOf(person)).get(person.who.personId) ?? [];
      this.conflicts.staysChanged(person.who.personId);
      this.refreshPerson(person);
    }
  }

  /** Everything recorded about him, with what took any of it back. */
  eventsOf(person: PersonBoard): HallEvent[] {
    return [...person.events, ...this.#voids];
  }

  /** The state of one connection changed: of a screen, or of someone who is on the board. */
  connectionChanged(connection: Connection): void {
    if (connection.ownerKind === 'screen') {
      const hall = connection.hallId ? this.halls.get(connection.hallId) : undefined;
      if (hall?.screenHeard(connection, this.session.state)) this.#changes.part(hall.facts.hallId, 'screen');
      return;
    }
    const person = this.people.get(connection.ownerId);
    if (person) this.refreshPerson(person);
  }

  /** Another state of the session, another title, another plan. */
  sessionChanged(seminar: LoadedSeminar, session: SessionDoc): void {
    const wasLive = this.isLive;
    const before = this.session.state;
    this.seminar = seminar;
    this.session = session;
    this.#changes.session = true;
    if (before !== session.state) this.markAllTiles();
    if (wasLive === this.isLive) return;
    for (const [hallId, hall] of this.halls)
      if (hall.refreshScreen(this.session.state)) this.#changes.part(hallId, 'screen');
    for (const person of this.people.values()) this.refreshPerson(person);
  }

  setReadiness(hallId: Id, readiness: Partial<Readiness>): void {
    const hall = this.halls.get(hallId);
    if (!hall) return;
    hall.readiness = { ...hall.readiness, ...readiness };
    this.#changes.part(hallId, 'readiness');
  }

  setMessages(hallId: Id, messages: HallMessage[]): void {
    const hall = this.halls.get(hallId);
    if (!hall) return;
    hall.messages = messages;
    this.#changes.part(hallId, 'messages');
  }

  /** The substitutions in force now. */
  setSubstitutions(substitutions: readonly SubstitutionDoc[]): void {
    const before = [...this.#representing.values()];
    this.#representing = new Map(substitutions.map((one) => [one.personId, one]));
    this.#represented = new Map(substitutions.map((one) => [one.representedId, one]));
    for (const { personId, representedId } of [...before, ...substitutions]) {
      for (const id of [personId, representedId]) {
        const person = this.people.get(id);
        if (person) this.#markRows(person);
      }
    }
  }

  /** Whom he came for, and who came for him. */
  substitutionsOf(personId: Id): { cameFor: SubstitutionDoc | undefined; cameInstead: SubstitutionDoc | undefined } {
    return { cameFor: this.#representing.get(personId), cameInstead: this.#represented.get(personId) };
  }

  /** A roll-call was asked for: it replaces the one before. */
  addAsk(ask: RollCallAskDoc): void {
    this.asks.add(ask);
    for (const group of this.groups.all()) group.forgetAsk();
    for (const hallId of this.halls.keys()) if (asksHall(ask, hallId)) this.#changes.part(hallId, 'ask');
    this.#changes.asks = true;
  }

  /** The roll-call a hall still owes; null once the session is over. */
  askOf({ facts, rollCall }: HallBoard): RollCallAsk | null {
    if (this.session.state !== 'live' && this.session.state !== 'paused') return null;
    const ask = this.asks.openFor(facts.hallId, rollCall?.at);
    return ask ? viewAsk(ask) : null;
  }

  /** Somebody on his own device was shown an ask. */
  noteAsked(ask: RollCallAskDoc, personId: Id): void {
    const person = this.people.get(personId);
    if (!person || ask !== this.asks.latest) return;
    this.groups.of(person.who).asked.add(personId);
    this.#changes.asks = true;
  }

  /** He confirmed that he is there. */
  noteAnswer(askId: Id, personId: Id): void {
    this.asks.answer(askId, personId);
    if (askId === this.asks.latest?._id) this.#countAnswer(personId);
    this.#changes.asks = true;
  }

  trouble(ownerId: Id, hallId: Id | undefined, what: 'sound' | 'picture', at: Instant): void {
    const person = this.people.get(ownerId);
    const hall = this.halls.get(hallId ?? person?.inHallId ?? '');
    if (hall) hall.troubles.add(ownerId, what, at);
    else if (person) this.groups.of(person.who).troubles.add(ownerId, what, at);
    this.#changes.tiles.add(hall?.facts.hallId ?? 'own');
  }

  /** What passes with time alone: trends; and whether the record must be asked for conflicts now. */
  tick(now: Instant): boolean {
    for (const [hallId, hall] of this.halls) {
      if (hall.trend.tick(now, hall.counts(this.isLive).present)) this.#changes.tiles.add(hallId);
    }
    for (const group of this.groups.all()) if (group.tick(now)) this.#changes.tiles.add('own');
    return this.conflicts.tick(now);
  }

  markAllTiles(): void {
    for (const hallId of [...this.halls.keys(), 'own']) this.#changes.tiles.add(hallId);
  }

  /** Puts one person where he belongs now, and marks what that changes. */
  refreshPerson(person: PersonBoard): void {
    const { personId } = person.who;
    const connections = this.#connectionsOf(personId);
    const heard = connections.map(({ firstHeardAt }) => firstHeardAt);
    if (person.firstHeardAt !== null) heard.push(person.firstHeardAt);
    person.firstHeardAt = heard.length > 0 ? Math.min(...heard) : null;
    const wasIn = person.inHallId;
    person.device = deviceOf(connections);
    person.inHallId = person.stays.findLast(({ to }) => to === null)?.hallId ?? null;
    const group = this.groups.of(person.who);
    group.forget(personId);
    if (wasIn) this.halls.get(wasIn)?.forget(personId);
    const state = person.device?.state;
    if (person.inHallId) this.halls.get(person.inHallId)?.admit(personId, state === 'receiving');
    else if (state && state !== 'left') group.admit(personId, state);
    for (const tile of [wasIn, person.inHallId, 'own']) if (tile) this.#changes.tiles.add(tile);
    this.conflicts.note(person, connections, this.isLive);
    this.#markRows(person);
  }

  /** His row has changed at every Desk that shows him. */
  #markRows({ who, stays }: PersonBoard): void {
    const halls = new Set(stays.map((stay) => stay.hallId));
    if (who.expectedPlace?.kind === 'hall') halls.add(who.expectedPlace.hallId);
    for (const hallId of halls) this.#changes.person(hallId, who.personId);
  }

  #countAnswer(personId: Id): void {
    const person = this.people.get(personId);
    if (person) this.groups.of(person.who).noteAnswer(personId);
  }

  #unexpect({ who }: PersonBoard): void {
    const place = who.expectedPlace;
    if (place?.kind === 'hall') {
      this.halls.get(place.hallId)?.expected.delete(who.personId);
      this.#changes.tiles.add(place.hallId);
    }
    this.groups.of(who).expected.delete(who.personId);
    this.groups.of(who).forget(who.personId);
  }

  #named({ personIds }: HallEventDoc): PersonBoard[] {
    return personIds.flatMap((id) => this.people.get(id) ?? []);
  }

  #undoneBy({ hallId, undoes }: HallEventDoc): PersonBoard[] {
    return [...this.people.values()].filter(({ events }) =>
      events.some((event) => event.hallId === hallId && event.actionId === undoes),
    );
  }
}
