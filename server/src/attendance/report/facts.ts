import { createHash } from 'node:crypto';
import type { Interruption } from '@minber/shared/attendance/report';
import { type DeviceUse, type SharedDevice, sharedDevices } from '@minber/shared/attendance/rules/devices';
import type { ScreenSpan } from '@minber/shared/attendance/rules/hall';
import type { Interval } from '@minber/shared/attendance/rules/intervals';
import { addedTime, clippedTo, correctedLive } from '@minber/shared/attendance/rules/live-time';
import { type Stay, staysOf } from '@minber/shared/attendance/rules/stays';
import type { RollCall } from '@minber/shared/attendance/states';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { AttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import { type LoadedSeminar, policyOf, type SessionDoc } from '../../seminars/index.ts';
import { rollCallOf } from '../board/roll-call.ts';
import type { HallFacts, RosterPerson } from '../people/roster.ts';
import type { AdjustmentDoc } from '../record/adjustment-model.ts';
import type { HallEventDoc } from '../record/hall-event-model.ts';
import type { ResolutionDoc } from '../record/resolution-model.ts';
import type { SpanDoc } from '../record/span-model.ts';
import type { SubstitutionDoc } from '../record/substitution-model.ts';
import { recordedDuring } from '../record/timetable.ts';
import { byOwner, type Clipped, clipTo } from './clipped.ts';
import { readRecord, type SessionRecord } from './read.ts';
import { usesOf } from './uses.ts';

/** A person's span inside the session's own time. */
export type PersonSpan = Pick<SpanDoc, 'media' | 'hallId' | 'device' | 'staff' | 'closed' | 'interrupted'> & Interval;

/** The whole record of one session, from which every line follows: guests who were recognised are the people they are. */
export interface SessionFacts {
  record: SessionRecord;
  seminar: LoadedSeminar;
  session: SessionDoc;
  policy: AttendancePolicy & { version: number };
  recordedLive: Interval[];
  /** With corrections laid over, and what of it they added. */
  live: Interval[];
  added: Interval[];
  interruptions: Interruption[];
  roster: Map<Id, RosterPerson>;
  halls: Map<Id, HallFacts>;
  spans: Map<Id, PersonSpan[]>;
  stays: Map<Id, Stay[]>;
  screens: ScreenSpan[];
  /** Which devices people received on, and those that several of them used. */
  uses: Map<Id, DeviceUse[]>;
  sharedDevices: SharedDevice[];
  adjustments: AdjustmentDoc[];
  /** Those in force, by who came and by who is represented. */
  representing: Map<Id, SubstitutionDoc>;
  represented: Map<Id, SubstitutionDoc>;
  /** Guests' names by the people they turned out to be. */
  recordedAs: Map<Id, string>;
  /** The latest of each conflict. */
  resolutions: Map<Id, ResolutionDoc>;
  rollCalls: Map<Id, RollCall[]>;
  /** The end of the session, or now. */
  asOf: Instant;
}

/** Reads the record of a session; with `personId`, no more of it than his line needs. Throws `resource.absent`. */
export async function loadFacts(seminar: LoadedSeminar, sessionId: Id, personId?: Id): Promise<SessionFacts> {
  return factsOf(await readRecord(seminar, sessionId, personId));
}

/** What follows from a record as it stands, or as it would stand with another correction. */
export function factsOf(record: SessionRecord): SessionFacts {
  const { seminar, session, recordedLive, roster } = record;
  const live = correctedLive(
    recordedLive,
    record.corrections.map((correction) => ({ ...correction, correctionId: correction._id })),
  );
  const added = addedTime(recordedLive, live);
  const asOf = session.endedAt === null ? record.readAt : Math.max(session.endedAt, live.at(-1)?.to ?? 0);
  const { from } = recordedDuring(session);
  const inTime = clipTo({ from, to: session.endedAt === null ? Number.POSITIVE_INFINITY : asOf }, record.spans);
  const whoIs = identify(record);
  const events = record.events.map((event) => ({
    ...event,
    eventId: event._id,
    personIds: event.personIds.map(whoIs),
  }));
  const stays = staysOf(events);
  const ofPeople = inTime.filter(({ span }) => span.ownerKind === 'person');
  const spans = byOwner(ofPeople, personSpan);
  const inForce = record.substitutions
    .filter(({ _id }) => !record.withdrawals.has(_id))
    .map((one) => ({ ...one, personId: whoIs(one.personId), representedId: whoIs(one.representedId) }));
  const uses = usesOf(ofPeople, record.outages);
  const attenders = [...uses].filter(([personId]) => {
    const person = roster.get(personId);
    return person && belongs({ stays, spans }, person);
  });
  return {
    record,
    seminar,
    session,
    policy: policyOf(seminar, session.sessionId),
    recordedLive,
    live,
    added,
    interruptions: record.outages.map((interval) => ({
      ...interval,
      interruptionId: idOf(session.sessionId, interval),
      reason: 'server-down',
    })),
    roster,
    halls: record.halls,
    spans,
    stays,
    screens: screenSpans(inTime, added),
    uses,
    sharedDevices: sharedDevices(new Map(attenders), live),
    adjustments: record.adjustments.map((one) =>
      one.target.kind === 'person' ? { ...one, target: { ...one.target, personId: whoIs(one.target.personId) } } : one,
    ),
    representing: new Map(inForce.map((one) => [one.personId, one])),
    represented: new Map(inForce.map((one) => [one.representedId, one])),
    recordedAs: guestNames(record, whoIs),
    resolutions: new Map(record.resolutions.map((resolution) => [resolution.conflictId, resolution])),
    rollCalls: rollCallsOf(record.events),
    asOf,
  };
}

/** Expected, or there without being expected; staff who only watched are no attenders. */
export function belongs(
  { stays, spans }: Pick<SessionFacts, 'stays' | 'spans'>,
  { personId, expectedPlace }: RosterPerson,
): boolean {
  if (expectedPlace || stays.has(personId)) return true;
  return (spans.get(personId) ?? []).some(({ staff }) => !staff);
}

/** The person a guest was recognised as; everyone else is himself. */
function identify({ matches, withdrawals }: SessionRecord): (id: Id) => Id {
  const people = new Map(
    matches.filter(({ _id }) => !withdrawals.has(_id)).map(({ guestId, personId }) => [guestId, personId]),
  );
  return (id) => people.get(id) ?? id;
}

function guestNames({ events, roster }: SessionRecord, whoIs: (id: Id) => Id): Map<Id, string> {
  const names = new Map<Id, string>();
  for (const id of new Set(events.flatMap(({ personIds }) => personIds))) {
    const person = whoIs(id);
    const guest = roster.get(id)?.name;
    if (person === id || !guest) continue;
    names.set(person, [names.get(person), guest].filter(Boolean).join(', '));
  }
  return names;
}

function personSpan({ span, from, to }: Clipped): PersonSpan {
  const { media, hallId, device, staff, closed, interrupted } = span;
  return { from, to, media, hallId, device, staff, closed, interrupted };
}

/** In time that a correction made live, a screen that was connected shows that its hall was there. */
function screenSpans(clipped: Clipped[], added: readonly Interval[]): ScreenSpan[] {
  const all = clipped.flatMap(({ span, from, to }) =>
    span.ownerKind === 'screen' && span.hallId
      ? [{ hallId: span.hallId, from, to, interrupted: span.interrupted, media: span.media }]
      : [],
  );
  const connected = clippedTo(
    all.filter(({ media }) => !media),
    added,
  ).map((span) => ({ ...span, interrupted: false }));
  return [...all.filter(({ media }) => media), ...connected].map(({ media: _, ...span }) => span);
}

function rollCallsOf(events: HallEventDoc[]): Map<Id, RollCall[]> {
  const undone = new Set(events.flatMap(({ hallId, undoes }) => (undoes ? [`${hallId}/${undoes}`] : [])));
  const result = new Map<Id, RollCall[]>();
  for (const event of events.toSorted((a, b) => a.at - b.at)) {
    const rollCall = rollCallOf(event);
    if (!rollCall || undone.has(`${event.hallId}/${event.actionId}`)) continue;
    result.set(event.hallId, [...(result.get(event.hallId) ?? []), rollCall]);
  }
  return result;
}

function idOf(sessionId: Id, { from }: Interval): Id {
  return createHash('sha256').update(`${sessionId}/${from}`).digest('hex').slice(0, 24);
}
