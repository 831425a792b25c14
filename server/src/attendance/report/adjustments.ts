import type { Adjustment, NewAdjustment } from '@minber/shared/attendance/report';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { z } from 'zod';
import { findPerson } from '../../identity/index.ts';
import { audit, clock, fail, isDuplicate, newId } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import { type AdjustmentDoc, AdjustmentModel } from '../record/adjustment-model.ts';
import { attendanceChanged } from '../record/changed.ts';
import { recordedDuring } from '../record/timetable.ts';
import { loadFacts, type SessionFacts } from './facts.ts';

export function viewAdjustment(stored: AdjustmentDoc): Adjustment {
  const { _id, sessionId, target, effect, interval, minutes, reason, authorId, authorName, at } = stored;
  return { adjustmentId: _id, sessionId, target, effect, interval, minutes, reason, authorId, authorName, at };
}

/**
 * Signs a correction. The same key of the same author adds nothing new. Throws `adjustment.unknownTarget`,
 * `adjustment.outsideSession`.
 */
export async function adjust(
  principal: PersonPrincipal,
  where: { seminarId: Id; sessionId: Id },
  wanted: z.output<typeof NewAdjustment>,
): Promise<Adjustment> {
  const { seminarId, sessionId } = where;
  const { personId } = principal;
  const { key, target, effect, from, to, minutes, reason } = wanted;
  const facts = await loadFacts(await loadSeminar(seminarId), sessionId);
  refuseForeign(facts, target);
  const interval = from !== undefined && to !== undefined ? { from, to } : null;
  const time = recordedDuring(facts.session);
  if (interval && (interval.from < time.from || interval.from >= Math.min(time.to, clock.now())))
    fail('adjustment.outsideSession');
  const author = await findPerson(personId);
  const stored: AdjustmentDoc = {
    _id: newId(),
    seminarId,
    sessionId,
    key,
    target,
    effect,
    interval,
    minutes: minutes ?? null,
    reason,
    authorId: personId,
    authorName: author ? fullName(author) : '',
    at: clock.now(),
    outbox: attendanceChanged(seminarId, sessionId),
  };
  try {
    await AdjustmentModel.create(stored);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    const signed = await AdjustmentModel.findOne({ authorId: personId, key }).lean<AdjustmentDoc>();
    return viewAdjustment(signed ?? stored);
  }
  const details = { sessionId, adjustmentId: stored._id, target, effect, interval, minutes: stored.minutes, reason };
  await audit({ principal, action: 'adjustment:write', on: { kind: 'seminar', id: seminarId }, details });
  return viewAdjustment(stored);
}

function refuseForeign({ roster, halls }: SessionFacts, target: Adjustment['target']): void {
  const isKnown =
    target.kind === 'all' ||
    (target.kind === 'person' && roster.has(target.personId)) ||
    (target.kind === 'hall' && halls.has(target.hallId));
  if (!isKnown) fail('adjustment.unknownTarget');
}
