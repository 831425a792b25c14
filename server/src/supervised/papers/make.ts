import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { MadePapers, PaperRefusal } from '@minber/shared/supervised/papers';
import { audit, clock, fail, isDuplicate, newId } from '../../platform/index.ts';
import { cardsOf } from '../../programmes/index.ts';
import { type Draw, drawPaper } from '../../quizzes/index.ts';
import { membersAt } from '../check.ts';
import type { SittingDoc } from '../model.ts';
import { loadSitting } from '../open.ts';
import { papersOf } from './load.ts';
import { PaperModel } from './model.ts';
import { listPapers } from './view.ts';

/**
 * Draws a paper for each of these people, in the order named; who has one keeps it, so that asking again makes no second.
 * Throws `sitting.closed`, `resource.absent` for who is no learner of the cohort here.
 */
export async function makePapers(principal: Principal, sittingId: Id, personIds: Id[]): Promise<MadePapers> {
  const sitting = await loadSitting(sittingId);
  const known = new Set((await membersAt(sitting)).map(({ personId }) => personId));
  if (personIds.some((id) => !known.has(id))) fail('resource.absent');
  if (sitting.state !== 'open') fail('sitting.closed');
  const have = new Set((await papersOf(sittingId, { state: 'valid' })).map(({ personId }) => personId));
  const refused: { personId: Id; why: PaperRefusal }[] = [];
  const made: Id[] = [];
  for (const personId of new Set(personIds)) {
    if (have.has(personId)) continue;
    const drawn = await drawPaper(sitting.cohortId, personId, sitting.activityId);
    if ('refused' in drawn) refused.push({ personId, why: drawn.refused });
    else if (await insert(principal, sitting, personId, drawn.draw)) made.push(personId);
  }
  if (made.length > 0)
    await audit({
      principal,
      action: 'paper:make',
      on: { kind: 'sitting', id: sittingId },
      details: { personIds: made },
    });
  const cardFor = await cardsOf(refused.map(({ personId }) => personId));
  return {
    items: await listPapers(sittingId),
    made: made.length,
    refused: refused.map(({ personId, why }) => ({ person: cardFor(personId), why })),
  };
}

/** Under the next number. False: somebody else has just made this person's paper. */
async function insert(
  principal: Principal,
  { _id: sittingId }: SittingDoc,
  personId: Id,
  draw: Draw,
): Promise<boolean> {
  for (;;) {
    const last = (await papersOf(sittingId)).at(-1)?.number ?? 0;
    try {
      await PaperModel.create({
        ...{ _id: newId(), sittingId, personId, number: last + 1, state: 'valid', draw, attemptId: newId() },
        ...{ madeAt: clock.now(), madeById: subjectOf(principal) ?? null, voided: null, entries: [], outbox: [] },
      });
      return true;
    } catch (thrown) {
      if (!isDuplicate(thrown)) throw thrown;
      if (await PaperModel.exists({ sittingId, personId, state: 'valid' })) return false;
    }
  }
}
