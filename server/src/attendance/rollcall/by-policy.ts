import { dueRollCall, rollCallMoments } from '@minber/shared/attendance/rules/roll-calls';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { defaultAttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import { liveHere } from '../../live/index.ts';
import { clock, log } from '../../platform/index.ts';
import { policyOf } from '../../seminars/index.ts';
import { boardOf } from '../board/boards.ts';
import type { SessionBoard } from '../board/session-board.ts';
import { macOf } from '../check-in/secret.ts';
import { makeAsk } from './make.ts';

const lookEveryMs = 1_000;
let timer: NodeJS.Timeout | undefined;
let looking = false;

/** From now on halls are asked for roll-calls when the policy of a live session says so, at the seminar's home. */
export function startAsking(): void {
  timer = setInterval(() => void look(), lookEveryMs);
}

export function stopAsking(): void {
  clearInterval(timer);
}

async function look(): Promise<void> {
  if (looking) return;
  looking = true;
  for (const { seminarId, sessionId } of liveHere()) {
    await askWhatIsDue(seminarId, sessionId).catch((thrown) =>
      log('roll-call').warn({ err: thrown, sessionId }, 'will be looked at again'),
    );
  }
  looking = false;
}

async function askWhatIsDue(seminarId: Id, sessionId: Id): Promise<void> {
  const board = await boardOf(seminarId, sessionId);
  const now = clock.now();
  const due = dueNow(board, now);
  if (!due) return;
  const { reason, ordinal } = due;
  const occasion = `${reason}-${ordinal}`;
  await makeAsk(board, { occasion, reason, at: now, byId: null, byName: null, hallIds: null, own: 'all' });
}

function dueNow({ session, seminar, asks }: SessionBoard, now: Instant) {
  const { sessionId, startedAt, endsAt, state } = session;
  if (state !== 'live' || startedAt === null) return undefined;
  const seed = macOf(`roll-call/${sessionId}`).toString('hex');
  const { rollCalls = defaultAttendancePolicy.rollCalls } = policyOf(seminar, sessionId);
  const moments = rollCallMoments(rollCalls, { startedAt, plannedEnd: endsAt, seed });
  return dueRollCall(moments, asks.times, now);
}
