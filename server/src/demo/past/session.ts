import { rollCallMoments } from '@minber/shared/attendance/rules/roll-calls';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { AttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import type { PastAsk, PastGuest, PastHallEvent, PastSpan, PastSubstitution } from '../../attendance/index.ts';
import type { PastEvent } from '../../live/index.ts';
import { demoId } from '../id.ts';
import type { PastHall } from './places.ts';

const minute = 60_000;

/** Times of one session that is over. */
export interface SessionTimes {
  startsAt: Instant;
  endsAt: Instant;
  startedAt: Instant;
  endedAt: Instant;
}

/** The record of one session as it is made up. Moments are minutes from the first live one. */
export class PastSession {
  readonly sessionId: Id;
  readonly times: SessionTimes;
  readonly spans: PastSpan[] = [];
  readonly events: PastHallEvent[] = [];
  readonly guests: PastGuest[] = [];
  readonly asks: PastAsk[];
  readonly substitutions: PastSubstitution[] = [];
  readonly timeline: PastEvent[];
  /** How long it was live. */
  readonly length: number;

  constructor(sessionId: Id, times: SessionTimes, { rollCalls }: AttendancePolicy) {
    const { startedAt, endedAt, endsAt } = times;
    this.sessionId = sessionId;
    this.times = times;
    this.length = (endedAt - startedAt) / minute;
    const byId = demoId('person', 'host');
    this.timeline = [
      { sessionId, at: startedAt, event: { kind: 'session', state: 'live', since: startedAt, byId } },
      { sessionId, at: endedAt, event: { kind: 'session', state: 'ended', since: endedAt, byId } },
    ];
    const moments = rollCallMoments(rollCalls, { startedAt, plannedEnd: endsAt, seed: sessionId });
    this.asks = moments.map(({ reason, ordinal, at }) => ({
      reason,
      at,
      occasion: `${reason}-${ordinal}`,
      answers: [],
    }));
  }

  at(minutes: number): Instant {
    return this.times.startedAt + Math.round(minutes * minute);
  }

  /** The minutes at which roll-calls were asked for. */
  get askedAt(): number[] {
    return this.asks.map(({ at }) => (at - this.times.startedAt) / minute);
  }

  /** Before a device of his own; he confirms whenever he is asked. */
  device(personId: Id, from: number, to: number, more: Partial<PastSpan> = {}): void {
    const span = { ownerKind: 'person' as const, ownerId: personId, hallId: null, device: 'Chrome · Windows' };
    this.spans.push({ ...span, from: this.at(from), to: this.at(to), deviceId: demoId('device', personId), ...more });
    for (const { at, answers } of this.asks) {
      const isThere = at >= this.at(from) && at < this.at(to - 1);
      if (isThere && !answers.some((one) => one.personId === personId)) answers.push({ personId, at: at + 20_000 });
    }
  }

  screen({ hallId }: PastHall, from: number, to: number, more: Partial<PastSpan> = {}): void {
    const ownerId = demoId('screen', hallId);
    this.spans.push({ ownerKind: 'screen', ownerId, hallId, from: this.at(from), to: this.at(to), ...more });
  }

  checkIn(hall: PastHall, personId: Id, at: number): void {
    this.#note(hall, 'in', [personId], at, 'desk');
  }

  scan({ hallId }: PastHall, personId: Id, at: number): void {
    const event = { hallId, kind: 'in' as const, personIds: [personId], at: this.at(at), by: 'scan' as const };
    this.events.push({ ...event, actor: null, heads: null });
  }

  checkOut(hall: PastHall, personId: Id, at: number): void {
    this.#note(hall, 'out', [personId], at, 'desk');
  }

  /** Everybody who is in is found, but the missing; `headsOff` where other heads were counted than listed. */
  rollCall(
    hall: PastHall,
    at: number,
    { missing = [], headsOff = 0 }: { missing?: Id[]; headsOff?: number } = {},
  ): void {
    const found = this.#whoIsIn(hall, at).filter((id) => !missing.includes(id));
    if (missing.length > 0) this.#note(hall, 'missing', missing, at, 'roll-call');
    this.#note(hall, 'confirm', found, at, 'roll-call', found.length + headsOff);
  }

  /** A guest whom the coordinator writes down; his id. */
  guest(hall: PastHall, name: Pick<PastGuest, 'surname' | 'givenName' | 'patronymic' | 'position'>, at: number): Id {
    const _id = demoId('guest', `${this.sessionId} ${name.surname} ${name.givenName}`);
    const { hallId, coordinator } = hall;
    const written = { writtenBy: coordinator.id, writtenAt: this.at(at) };
    this.guests.push({ _id, hallId, organisation: 'Ауылдық округ әкімінің аппараты', ...name, ...written });
    this.checkIn(hall, _id, at);
    return _id;
  }

  /** Written down at the Desk as he was checked in. */
  substitute(hall: PastHall, personId: Id, representedId: Id, basis: string, at: number): void {
    const { id: authorId, name: authorName } = hall.coordinator;
    const { hallId } = hall;
    this.substitutions.push({ personId, representedId, basis, hallId, authorId, authorName, at: this.at(at) });
  }

  /** The system itself was down: what was heard until then breaks off, and goes on afterwards. */
  down(from: number, to: number): void {
    const interval = { from: this.at(from), to: this.at(to) };
    this.timeline.push({ sessionId: this.sessionId, at: interval.to, event: { kind: 'outage', ...interval } });
    for (const span of [...this.spans]) {
      if (span.from >= interval.from || span.to <= interval.to) continue;
      this.spans.push({ ...span, from: interval.to + 3_000 });
      Object.assign(span, { to: interval.from, interrupted: true });
    }
  }

  #whoIsIn({ hallId }: PastHall, at: number): Id[] {
    const inside = new Set<Id>();
    for (const event of this.events.filter((one) => one.hallId === hallId && one.at <= this.at(at)).sort(byTime)) {
      for (const id of event.personIds) {
        if (event.kind === 'in') inside.add(id);
        if (event.kind === 'out' || event.kind === 'missing') inside.delete(id);
      }
    }
    return [...inside];
  }

  #note(
    { hallId, coordinator }: PastHall,
    kind: PastHallEvent['kind'],
    personIds: Id[],
    at: number,
    by: PastHallEvent['by'],
    heads: number | null = null,
  ): void {
    this.events.push({ hallId, kind, personIds, at: this.at(at), by, actor: coordinator, heads });
  }
}

function byTime(a: PastHallEvent, b: PastHallEvent): number {
  return a.at - b.at;
}
