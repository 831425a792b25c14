import type { DeskAction } from '@minber/shared/attendance/desk';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { fail } from '../../platform/index.ts';
import { acknowledgeAtDesk } from '../control/messages.ts';
import { HallEventModel } from '../record/hall-event-model.ts';
import { ReadinessModel } from '../record/readiness-model.ts';
import { callRoll } from './call-roll.ts';
import { type Desk, type Performed, recordEvent } from './desk.ts';
import { substitute, takeBackSubstitution } from './substitute.ts';
import { admitWalkIn } from './walk-in.ts';

/** Does one action of a Desk at a moment. Throws the reason where it is refused. */
export async function perform(desk: Desk, action: DeskAction, at: Instant): Promise<Performed> {
  const { actionId } = action;
  const one = async (kind: 'in' | 'out' | 'confirm', personIds: Id[]): Promise<Performed> => {
    for (const id of personIds) if (!desk.board.people.has(id)) fail('desk.unknownPerson');
    const added = await recordEvent(desk, { kind, personIds, at, by: 'desk', actionId });
    return { repeated: !added, personIds };
  };
  switch (action.kind) {
    case 'check-in':
      return one('in', [action.personId]);
    case 'check-out':
      return one('out', [action.personId]);
    case 'confirm':
      return one('confirm', action.personIds);
    case 'walk-in':
      return one('in', [await admitWalkIn(desk, action)]);
    case 'substitute':
      return substitute(desk, action, at);
    case 'undo':
      return undo(desk, action, at);
    case 'roll-call':
      return callRoll(desk, action, at);
    case 'readiness':
      return showReadiness(desk, action, at);
    case 'acknowledge':
      return { repeated: !(await acknowledgeAtDesk(desk, action.messageId)), personIds: [] };
  }
}

async function undo(desk: Desk, { actionId, undoes }: DeskAction & { kind: 'undo' }, at: Instant): Promise<Performed> {
  const { hallId, sessionId } = desk;
  const undone = await HallEventModel.find({ hallId, sessionId, actionId: undoes, kind: { $ne: 'void' } }).lean();
  if (undone.length === 0) fail('desk.nothingToUndo');
  const added = await recordEvent(desk, { kind: 'void', personIds: [], at, by: 'desk', actionId, undoes });
  const represented = await takeBackSubstitution(desk, undoes);
  return { repeated: !added, personIds: [...undone.flatMap(({ personIds }) => personIds), ...represented] };
}

async function showReadiness(
  { seminarId, sessionId, hallId, board, actorName }: Desk,
  { tested, sound }: DeskAction & { kind: 'readiness' },
  at: Instant,
): Promise<Performed> {
  const shown = {
    ...(tested !== undefined && { testedAt: tested ? at : null }),
    ...(sound !== undefined && { soundAt: sound ? at : null }),
  };
  const _id = `${sessionId}/${hallId}`;
  await ReadinessModel.updateOne(
    { _id },
    { $set: shown, $setOnInsert: { seminarId, sessionId, hallId } },
    { upsert: true },
  );
  board.setReadiness(hallId, { ...shown, coordinatorName: actorName });
  return { repeated: false, personIds: [] };
}
