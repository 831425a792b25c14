import { createHash } from 'node:crypto';
import type { Interruption } from '@minber/shared/attendance/report';
import type { ScreenSpan } from '@minber/shared/attendance/rules/hall';
import type { Interval } from '@minber/shared/attendance/rules/intervals';
import { type Stay, staysOf } from '@minber/shared/attendance/rules/stays';
import type { RollCall } from '@minber/shared/attendance/states';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { AttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import { liveIntervals, outages } from '../../live/index.ts';
import { clock } from '../../platform/index.ts';
import { type LoadedSeminar, policyOf, type SessionDoc, sessionOf } from '../../seminars/index.ts';
import { rollCallOf } from '../board/roll-call.ts';
import { type HallFacts, loadHalls, loadRoster, type RosterPerson } from '../people/roster.ts';
import { type AdjustmentDoc, AdjustmentModel } from '../record/adjustment-model.ts';
import { type HallEventDoc, HallEventModel } from '../record/hall-event-model.ts';
import { writeChanged } from '../record/keeping.ts';
import { type ResolutionDoc, ResolutionModel } from '../record/resolution-model.ts';
import { type SpanDoc, SpanModel } from '../record/span-model.ts';
import { recordedDuring } from '../record/timetable.ts';

/** A person's span inside the session's own time. */
export type PersonSpan = Pick<SpanDoc, 'media' | 'hallId' | 'device' | 'staff' | 'closed' | 'interrupted'> & Interval;

/** The whole record of one session, from which every line follows. */
export interface SessionFacts {
  seminar: LoadedSeminar;
  session: SessionDoc;
  policy: AttendancePolicy & { version: number };
  live: Interval[];
  interruptions: Interruption[];
  roster: Map<Id, RosterPerson>;
  halls: Map<Id, HallFacts>;
  spans: Map<Id, PersonSpan[]>;
  stays: Map<Id, Stay[]>;
  screens: ScreenSpan[];
  adjustments: AdjustmentDoc[];
  /** The latest of each conflict. */
  resolutions: Map<Id, ResolutionDoc>;
  rollCalls: Map<Id, RollCall[]>;
  /** The end of the session, or now. */
  asOf: Instant;
}

/** Reads the record of a session; with `personId`, no more of it than his line needs. Throws `resource.absent`. */
export async function loadFacts(seminar: LoadedSeminar, sessionId: Id, personId?: Id): Promise<SessionFacts> {
  const session = sessionOf(seminar, sessionId);
  if (session.endedAt === null) await writeChanged();
  const owner = personId ? { $or: [{ ownerId: personId }, { ownerKind: 'screen' as const }] } : {};
  const [events, spans, adjustments, resolutions, live, down] = await Promise.all([
    HallEventModel.find({ sessionId }).lean<HallEventDoc[]>(),
    SpanModel.find({ sessionId, ...owner }).lean<SpanDoc[]>(),
    AdjustmentModel.find({ sessionId }).sort({ at: 1 }).lean<AdjustmentDoc[]>(),
    ResolutionModel.find({ sessionId }).sort({ at: 1 }).lean<ResolutionDoc[]>(),
    liveIntervals(seminar._id, sessionId),
    outages(seminar._id, sessionId),
  ]);
  const inTime = clipTo(recordedDuring(session), spans);
  const stays = staysOf(events.map((event) => ({ ...event, eventId: event._id })));
  const ofPeople = inTime.filter(({ span }) => span.ownerKind === 'person');
  const attended = [...stays.keys(), ...ofPeople.map(({ span }) => span.ownerId)];
  const [roster, halls] = await Promise.all([
    loadRoster(seminar, personId ? [personId] : attended),
    loadHalls([...seminar.hallIds, ...events.map(({ hallId }) => hallId)]),
  ]);
  return {
    seminar,
    session,
    policy: policyOf(seminar, sessionId),
    live,
    interruptions: down.map((interval) => ({
      ...interval,
      interruptionId: idOf(sessionId, interval),
      reason: 'server-down',
    })),
    roster,
    halls,
    spans: byOwner(ofPeople),
    stays,
    screens: screenSpans(inTime),
    adjustments,
    resolutions: new Map(resolutions.map((resolution) => [resolution.conflictId, resolution])),
    rollCalls: rollCallsOf(events),
    asOf: session.endedAt ?? clock.now(),
  };
}

/** Who lingers after one session is heard for the next: what lies outside a session's time is none of its record. */
function clipTo(time: Interval, spans: SpanDoc[]): { span: SpanDoc; from: number; to: number }[] {
  return spans.flatMap((span) => {
    const from = Math.max(span.startAt, time.from);
    const to = Math.min(span.lastAt, time.to);
    return from <= to ? [{ span, from, to }] : [];
  });
}

function byOwner(clipped: ReturnType<typeof clipTo>): Map<Id, PersonSpan[]> {
  const result = new Map<Id, PersonSpan[]>();
  for (const { span, from, to } of clipped) {
    const { ownerId, media, hallId, device, staff, closed, interrupted } = span;
    const row = { from, to, media, hallId, device, staff, closed, interrupted };
    const rows = result.get(ownerId);
    if (rows) rows.push(row);
    else result.set(ownerId, [row]);
  }
  return result;
}

function screenSpans(clipped: ReturnType<typeof clipTo>): ScreenSpan[] {
  return clipped.flatMap(({ span, from, to }) =>
    span.ownerKind === 'screen' && span.media && span.hallId
      ? [{ hallId: span.hallId, from, to, interrupted: span.interrupted }]
      : [],
  );
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
