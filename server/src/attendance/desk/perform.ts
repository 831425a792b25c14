import type { DeskAction } from '@minber/shared/attendance/desk';
import { staysOf } from '@minber/shared/attendance/rules/stays';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { fail } from '../../platform/index.ts';
import { acknowledgeAtDesk } from '../control/messages.ts';
import { HallEventModel } from '../record/hall-event-model.ts';
import { ReadinessModel } from '../record/readiness-model.ts';
import { type Desk, recordEvent } from './desk.ts';
import { isAtHall } from './row.ts';
import { admitWalkIn } from './walk-in.ts';

export interface Performed {
  repeated: boolean;
  /** Whose rows changed. */
  personIds: Id[];
}

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
    case 'undo':
      return undo(desk, action, at);
    case 'roll-call':
      return rollCall(desk, action, at);
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
  return { repeated: !added, personIds: undone.flatMap(({ personIds }) => personIds) };
}

/** Confirms everyone on the list but the missing. The list is who was in at that moment, as far as the server knows. */
async function rollCall(
  desk: Desk,
  { actionId, missing, heads }: DeskAction & { kind: 'roll-call' },
  at: Instant,
): Promise<Performed> {
  const listed = whoWasIn(desk, at);
  const absent = listed.filter((id) => missing.includes(id));
  const found = listed.filter((id) => !missing.includes(id));
  const by = 'roll-call';
  if (absent.length > 0) await recordEvent(desk, { kind: 'missing', personIds: absent, at, by, actionId });
  const event = {
    kind: 'confirm' as const,
    personIds: found,
    at,
    by: by as typeof by,
    actionId,
    heads,
    listed: found.length,
  };
  const added = await recordEvent(desk, event);
  return { repeated: !added, personIds: listed };
}

function whoWasIn({ board, hallId }: Desk, at: Instant): Id[] {
  const there = [...board.people.values()].filter((person) => isAtHall(person, hallId));
  return there.flatMap((person) => {
    const stays = staysOf(board.eventsOf(person).filter((event) => event.at <= at || event.kind === 'void'));
    const isIn = stays.get(person.who.personId)?.some((stay) => stay.hallId === hallId && stay.to === null);
    return isIn ? [person.who.personId] : [];
  });
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
