import type { DeskAction } from '@minber/shared/attendance/desk';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { fail } from '../../platform/index.ts';
import { refreshSubstitutions } from '../board/substitutions.ts';
import { represent, withdrawSubstitution } from '../report/substitutions.ts';
import { type Desk, type Performed, recordEvent } from './desk.ts';
import { admitWalkIn } from './walk-in.ts';

/**
 * Checks somebody in who came for a person of the expected list. The substitution is written before the check-in, so that
 * one that is refused brings nobody in; sent again after a crash between the two, both are there once.
 */
export async function substitute(
  desk: Desk,
  { actionId, personId, guest, represents, basis }: DeskAction & { kind: 'substitute' },
  at: Instant,
): Promise<Performed> {
  const { seminarId, sessionId, hallId, board } = desk;
  const absent = board.people.get(represents) ?? fail('substitution.notExpected');
  const place = absent.who.expectedPlace;
  if (place?.kind !== 'hall' || place.hallId !== hallId) fail('substitution.notExpected');
  const cameId = await admitWalkIn(desk, { personId, guest });
  await represent({
    seminarId,
    sessionId,
    personId: cameId,
    representedId: represents,
    basis,
    hallId,
    actor: { personId: desk.actorId, name: desk.actorName },
    key: actionId,
    at,
  });
  const added = await recordEvent(desk, { kind: 'in', personIds: [cameId], at, by: 'desk', actionId });
  await refreshSubstitutions(board);
  return { repeated: !added, personIds: [cameId, represents] };
}

/** Takes back the substitution an undone action of this Desk wrote down; whose rows that changes. */
export async function takeBackSubstitution({ board, ...desk }: Desk, undoes: string): Promise<Id[]> {
  const { seminarId, sessionId, actorId, actorName } = desk;
  const actor = { personId: actorId, name: actorName };
  const withdrawn = await withdrawSubstitution({ seminarId, sessionId }, { key: undoes }, actor);
  if (!withdrawn) return [];
  await refreshSubstitutions(board);
  return [withdrawn.representedId];
}
