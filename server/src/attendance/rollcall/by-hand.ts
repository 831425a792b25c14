import type { Scope } from '@minber/shared/access/rules';
import type { NewRollCallAsk, RollCallAsk } from '@minber/shared/attendance/roll-call';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { findPerson } from '../../identity/index.ts';
import { audit, clock, fail } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { boardOf } from '../board/boards.ts';
import type { SessionBoard } from '../board/session-board.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import { everyRow, rowScope } from '../people/rows.ts';
import { chooseSession } from '../record/timetable.ts';
import { asksHall, type RollCallAskDoc, RollCallAskModel, viewAsk } from './ask-model.ts';
import { makeAsk } from './make.ts';

/**
 * Asks halls the author's scope reaches to call the roll now; `all` asks people there on devices of their own too.
 * Repeating a key asks nothing new. Throws `resource.absent` where no hall is left, `rollCall.notRunning`.
 */
export async function askByHand(
  principal: PersonPrincipal,
  scope: Scope,
  seminarId: Id,
  { key, hallIds }: NewRollCallAsk,
): Promise<{ ask: RollCallAsk; hallIds: Id[] }> {
  const { personId } = principal;
  const seminar = await loadSeminar(seminarId);
  const board = await boardOf(seminarId, chooseSession(seminar).sessionId);
  const rows = rowScope(scope, seminar);
  const halls = [...board.halls.values()].map(({ facts }) => facts).filter((hall) => rows.allows(hall));
  const reached = halls.map(({ hallId }) => hallId).filter((hallId) => hallIds === 'all' || hallIds.includes(hallId));
  if (hallIds !== 'all' && reached.length === 0) fail('resource.absent');
  const occasion = `hand-${personId}-${key}`;
  const before = await findAsk(board, occasion);
  if (before) return viewMade(board, before);
  if (!['live', 'paused'].includes(board.session.state)) fail('rollCall.notRunning');
  const author = await findPerson(personId);
  const isForAll = hallIds === 'all' && rows === everyRow;
  const made = await makeAsk(board, {
    occasion,
    reason: 'hand',
    at: clock.now(),
    byId: personId,
    byName: author ? fullName(author) : '',
    hallIds: isForAll ? null : reached,
    own: hallIds === 'all' ? ownOf(scope, isForAll) : 'none',
  });
  if (made) {
    const details = { sessionId: board.session.sessionId, askId: made._id, hallIds: reached };
    await audit({ principal, action: 'roll-call:ask', on: { kind: 'seminar', id: seminarId }, details });
  }
  return viewMade(board, made ?? (await findAsk(board, occasion)) ?? fail('request.conflict'));
}

function ownOf(scope: Scope, isForAll: boolean): RollCallAskDoc['own'] {
  if (isForAll || scope === 'all') return 'all';
  return { regionIds: scope.regionIds, centreIds: scope.centreIds };
}

async function findAsk({ session }: SessionBoard, occasion: string): Promise<RollCallAskDoc | null> {
  return RollCallAskModel.findOne({ sessionId: session.sessionId, occasion }).lean<RollCallAskDoc>();
}

function viewMade(board: SessionBoard, ask: RollCallAskDoc): { ask: RollCallAsk; hallIds: Id[] } {
  return { ask: viewAsk(ask), hallIds: [...board.halls.keys()].filter((hallId) => asksHall(ask, hallId)) };
}
