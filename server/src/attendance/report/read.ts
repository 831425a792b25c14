import type { Interval } from '@minber/shared/attendance/rules/intervals';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { liveIntervals, outages } from '../../live/index.ts';
import { clock } from '../../platform/index.ts';
import { type LoadedSeminar, type SessionDoc, sessionOf } from '../../seminars/index.ts';
import { type HallFacts, loadHalls, loadRoster, type RosterPerson } from '../people/roster.ts';
import { type AdjustmentDoc, AdjustmentModel } from '../record/adjustment-model.ts';
import { type CorrectionDoc, CorrectionModel } from '../record/correction-model.ts';
import { type HallEventDoc, HallEventModel } from '../record/hall-event-model.ts';
import { writeChanged } from '../record/keeping.ts';
import { type MatchDoc, MatchModel } from '../record/match-model.ts';
import { refuseWithoutSpans } from '../record/removed-spans.ts';
import { type ResolutionDoc, ResolutionModel } from '../record/resolution-model.ts';
import { type SpanDoc, SpanModel } from '../record/span-model.ts';
import { type SubstitutionDoc, SubstitutionModel } from '../record/substitution-model.ts';
import { loadWithdrawals, type WithdrawalDoc } from '../record/withdrawal-model.ts';
import { type AskRecord, loadAsks } from '../rollcall/record.ts';

/** Everything stored about one session, as it was stored. */
export interface SessionRecord {
  seminar: LoadedSeminar;
  session: SessionDoc;
  recordedLive: Interval[];
  outages: Interval[];
  roster: Map<Id, RosterPerson>;
  halls: Map<Id, HallFacts>;
  events: HallEventDoc[];
  spans: SpanDoc[];
  adjustments: AdjustmentDoc[];
  corrections: CorrectionDoc[];
  /** Of the seminar: a guest is the same person in all its sessions. */
  matches: MatchDoc[];
  substitutions: SubstitutionDoc[];
  /** What of these was taken back, by its id. */
  withdrawals: Map<Id, WithdrawalDoc>;
  resolutions: ResolutionDoc[];
  asks: AskRecord;
  readAt: Instant;
}

/** Reads the record of a session; with `personId`, no more of it than his line needs. Throws `resource.absent`, `report.rawGone`. */
export async function readRecord(seminar: LoadedSeminar, sessionId: Id, personId?: Id): Promise<SessionRecord> {
  const session = sessionOf(seminar, sessionId);
  await refuseWithoutSpans(sessionId);
  if (session.endedAt === null) await writeChanged();
  const owner = personId ? { $or: [{ ownerId: personId }, { ownerKind: 'screen' as const }] } : {};
  const [events, spans, adjustments, corrections, matches, substitutions, withdrawals, resolutions, asks, live, down] =
    await Promise.all([
      HallEventModel.find({ sessionId }, { outbox: 0 }).lean<HallEventDoc[]>(),
      SpanModel.find({ sessionId, ...owner }).lean<SpanDoc[]>(),
      AdjustmentModel.find({ sessionId }, { outbox: 0 }).sort({ at: 1 }).lean<AdjustmentDoc[]>(),
      CorrectionModel.find({ sessionId }, { outbox: 0 }).sort({ at: 1 }).lean<CorrectionDoc[]>(),
      MatchModel.find({ seminarId: seminar._id }, { outbox: 0 }).sort({ at: 1 }).lean<MatchDoc[]>(),
      SubstitutionModel.find({ sessionId }, { outbox: 0 }).sort({ at: 1 }).lean<SubstitutionDoc[]>(),
      loadWithdrawals(seminar._id),
      ResolutionModel.find({ sessionId }, { outbox: 0 }).sort({ at: 1 }).lean<ResolutionDoc[]>(),
      loadAsks(sessionId, personId),
      liveIntervals(seminar._id, sessionId),
      outages(seminar._id, sessionId),
    ]);
  const named = [
    ...substitutions.flatMap((one) => [one.personId, one.representedId]),
    ...matches.map((match) => match.personId),
    ...seminar.policies.map(({ changedById }) => changedById ?? ''),
    ...seminar.expectedChanges.flatMap(({ byId, lines }) => [...lines.map((line) => line.personId), byId ?? '']),
  ];
  const attended = personId
    ? [personId]
    : [...events.flatMap(({ personIds }) => personIds), ...spans.map(({ ownerId }) => ownerId)];
  const [roster, halls] = await Promise.all([
    loadRoster(seminar, [...attended, ...named].filter(Boolean)),
    loadHalls([...seminar.hallIds, ...events.map(({ hallId }) => hallId)]),
  ]);
  return {
    seminar,
    session,
    recordedLive: live,
    outages: down,
    roster,
    halls,
    events,
    spans,
    adjustments,
    corrections,
    matches,
    substitutions,
    withdrawals,
    resolutions,
    asks,
    readAt: clock.now(),
  };
}
