import type { Id } from '@minber/shared/platform/ids';
import type { Model } from 'mongoose';
import type { Consumer, Feature, WithOutbox } from '../platform/index.ts';
import { findBoard, refreshSeminar, startFollowing } from './board/boards.ts';
import { followOtherBoards } from './board/other-nodes.ts';
import { refreshSubstitutions } from './board/substitutions.ts';
import { sweepClaims } from './check-in/claims.ts';
import { loadCheckInKey } from './check-in/secret.ts';
import { recheckControl } from './control/watch.ts';
import { forgetErased } from './people/forget.ts';
import { startPublishing, stopPublishing } from './publish.ts';
import { AdjustmentModel } from './record/adjustment-model.ts';
import { CorrectionModel } from './record/correction-model.ts';
import { HallEventModel } from './record/hall-event-model.ts';
import { closeOrphans, recorder, startKeeping, stopKeeping } from './record/keeping.ts';
import { startListening, stopListening } from './record/listening.ts';
import { MatchModel } from './record/match-model.ts';
import { ResolutionModel } from './record/resolution-model.ts';
import { messageRetention } from './record/retention.ts';
import { SubstitutionModel } from './record/substitution-model.ts';
import { WithdrawalModel } from './record/withdrawal-model.ts';
import { startAsking, stopAsking } from './rollcall/by-policy.ts';
import { attendanceRoutes, recordRoutes } from './routes.ts';
import { attendanceSockets } from './sockets.ts';

export { asPerson, type PersonPrincipal } from './people/principals.ts';
export { everyRow, type RowScope, rowScope } from './people/rows.ts';
export {
  type PastAsk,
  type PastGuest,
  type PastHallEvent,
  type PastSpan,
  type PastSubstitution,
  recordPast,
} from './record/past.ts';
export { countSpans, isRawGone, removeSpans } from './record/removed-spans.ts';
export { adjust } from './report/adjustments.ts';
export { correct } from './report/corrections.ts';
export type { Told } from './report/history-entry.ts';
export { registerHistory } from './report/history-sources.ts';
export { matchGuest } from './report/matches.ts';
export { resolveConflict } from './report/resolve.ts';
export { sessionReport, totalsOf } from './report/session-report.ts';
export { type WholeRecord, wholeRecord } from './report/whole-record.ts';
export { rollCallsAsked } from './rollcall/asked.ts';

const sweepEveryMs = 10 * 60_000;
let sweeping: NodeJS.Timeout | undefined;

/** The plan or the state of a seminar changed: boards follow. */
function follow(type: string): Consumer {
  return {
    name: 'attendance.boards',
    type,
    everywhere: true,
    async handle({ payload }) {
      const { seminarId } = payload as { seminarId: Id };
      await refreshSeminar(seminarId);
      await recheckControl(seminarId);
    },
  };
}

/** An organiser changed the record: Desks follow its substitutes, the control room its conflicts. */
const followRecord: Consumer = {
  name: 'attendance.substitutions',
  type: 'attendance.changed',
  everywhere: true,
  async handle({ payload }) {
    const board = findBoard((payload as { sessionId: Id }).sessionId);
    if (!board) return;
    board.conflicts.recordChanged();
    await refreshSubstitutions(board);
  },
};

/** A seminar's home died and another has taken its place: what it was hearing is interrupted at its last evidence. */
const endOrphans: Consumer = {
  name: 'attendance.orphans',
  type: 'live.outage',
  async handle({ payload }) {
    const { seminarId, before } = payload as { seminarId: Id; before?: { node: string; boot: string } };
    if (before) await closeOrphans({ ...before, seminarId });
  },
};

export const attendanceFeature: Feature = {
  name: 'attendance',
  routes: [attendanceRoutes, recordRoutes],
  events: [attendanceSockets],
  // Whatever changes lines says so in the same document: `attendance.changed`.
  outboxes: [
    AdjustmentModel,
    CorrectionModel,
    HallEventModel,
    MatchModel,
    ResolutionModel,
    SubstitutionModel,
    WithdrawalModel,
  ] as unknown as Model<WithOutbox>[],
  consumers: [
    ...[
      'seminar.changed',
      'seminar.cancelled',
      'session.started',
      'session.paused',
      'session.resumed',
      'session.ended',
    ].map(follow),
    followRecord,
    endOrphans,
    forgetErased,
  ],
  retention: [messageRetention],
  async start() {
    await loadCheckInKey();
    await startKeeping();
    startListening();
    startFollowing();
    followOtherBoards();
    startPublishing();
    startAsking();
    sweeping = setInterval(() => void sweepClaims().catch(() => undefined), sweepEveryMs);
  },
  async drain() {
    recorder.goDown();
  },
  async stop() {
    clearInterval(sweeping);
    stopAsking();
    stopPublishing();
    stopListening();
    await stopKeeping();
  },
};
