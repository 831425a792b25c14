import type { Principal } from '@minber/shared/access/principal';
import type { DeskAction, DeskAnswer, DeskBatch, DeskResult } from '@minber/shared/attendance/desk';
import type { Interval } from '@minber/shared/attendance/rules/intervals';
import { fullName } from '@minber/shared/identity/names';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { findPerson } from '../../identity/index.ts';
import { AppError, audit, clock, fail } from '../../platform/index.ts';
import { publishBoard } from '../publish.ts';
import { recordedDuring, refuseOutsideDesk } from '../record/timetable.ts';
import type { Desk } from './desk.ts';
import { inOrder } from './in-order.ts';
import { deskSeq } from './numbers.ts';
import { perform } from './perform.ts';
import { deskRow } from './row.ts';
import { hallOfSession } from './snapshot.ts';

/** What can't be done once the session is over: it would put people there. */
const brings: readonly DeskAction['kind'][] = ['check-in', 'walk-in', 'substitute', 'confirm', 'roll-call'];

/**
 * Does what a Desk sends, in order; what was sent before is not done twice, what is refused holds nothing else back.
 * Times are elapsed times: the server's clock when the batch arrived minus `agoMs`, never before the Desk opened, and in the
 * order in which they came.
 * Throws `resource.absent`, `seminar.cancelled`, `desk.notOpen`, `desk.closed`.
 */
export async function actAtDesk(
  principal: Principal,
  hallId: Id,
  batch: DeskBatch,
  arrivedAt: Instant,
): Promise<DeskAnswer> {
  const { seminarId, sessionId, actions } = batch;
  const { seminar, board } = await hallOfSession(seminarId, hallId, sessionId);
  if (seminar.cancelled) fail('seminar.cancelled');
  const now = arrivedAt;
  refuseOutsideDesk(board.session, now);
  const desk: Desk = { seminarId, sessionId, hallId, board, now, ...(await actorOf(principal)) };
  const time = recordedDuring(board.session);
  const touched = new Set<Id>();
  const results: DeskResult[] = [];
  for (const action of actions) {
    results.push(await attempt(desk, action, time, touched));
  }
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  if (done > 0) await auditBatch(principal, hallId, batch, done);
  if (done > 0 && desk.actorName) board.setReadiness(hallId, { coordinatorName: desk.actorName });
  publishBoard(board);
  const people = [...touched].flatMap((id) => board.people.get(id) ?? []);
  const hall = board.halls.get(hallId);
  const change = {
    seminarId,
    hallId,
    sessionId,
    seq: deskSeq(sessionId, hallId),
    people: people.map((person) => deskRow(board, hallId, person)),
    ...(hall && {
      readiness: hall.readiness,
      messages: hall.messages,
      rollCall: hall.rollCall,
      ask: board.askOf(hall),
    }),
  };
  return { results, change, serverNow: clock.now() };
}

async function attempt(desk: Desk, action: DeskAction, time: Interval, touched: Set<Id>): Promise<DeskResult> {
  const { actionId } = action;
  const at = inOrder(desk, Math.max(time.from, desk.now - action.agoMs));
  try {
    if (at > time.to && brings.includes(action.kind)) fail('desk.closed');
    const { repeated, personIds } = await perform(desk, action, at);
    for (const id of personIds) touched.add(id);
    return { actionId, outcome: repeated ? 'repeated' : 'done', code: null };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return { actionId, outcome: 'refused', code: thrown.code };
  }
}

async function actorOf(principal: Principal): Promise<{ actorId: Id | null; actorName: string }> {
  if (principal.kind !== 'person') return { actorId: null, actorName: '' };
  const person = await findPerson(principal.personId);
  return { actorId: principal.personId, actorName: person ? fullName(person) : '' };
}

async function auditBatch(
  principal: Principal,
  hallId: Id,
  { sessionId, actions }: DeskBatch,
  done: number,
): Promise<void> {
  const kinds: Record<string, number> = {};
  for (const { kind } of actions) kinds[kind] = (kinds[kind] ?? 0) + 1;
  await audit({ principal, action: 'desk:use', on: { kind: 'hall', id: hallId }, details: { sessionId, kinds, done } });
}
