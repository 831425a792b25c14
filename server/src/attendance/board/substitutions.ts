import type { Id } from '@minber/shared/platform/ids';
import { type SubstitutionDoc, SubstitutionModel } from '../record/substitution-model.ts';
import { loadWithdrawals } from '../record/withdrawal-model.ts';
import type { SessionBoard } from './session-board.ts';

/** The substitutions of a session that are in force. */
export async function loadSubstitutions(seminarId: Id, sessionId: Id): Promise<SubstitutionDoc[]> {
  const [written, withdrawals] = await Promise.all([
    SubstitutionModel.find({ sessionId }).lean<SubstitutionDoc[]>(),
    loadWithdrawals(seminarId),
  ]);
  return written.filter(({ _id }) => !withdrawals.has(_id));
}

/** Takes over on the board what the record says now. */
export async function refreshSubstitutions(board: SessionBoard): Promise<void> {
  board.setSubstitutions(await loadSubstitutions(board.seminar._id, board.session.sessionId));
}
