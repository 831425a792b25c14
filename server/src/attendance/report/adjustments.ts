import type { Adjustment, NewAdjustment, RecordPreview, WantedAdjustment } from '@minber/shared/attendance/report';
import type { z } from 'zod';
import { clock, fail, newId } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import { type AdjustmentDoc, AdjustmentModel, viewAdjustment } from '../record/adjustment-model.ts';
import { recordedDuring } from '../record/timetable.ts';
import { belongs, loadFacts, type SessionFacts } from './facts.ts';
import { previewOf } from './preview.ts';
import { asIfSigned, signOnce, type Unsigned, type Where } from './sign.ts';

/** What an adjustment would change. Throws as `adjust` does. */
export async function previewAdjustment(where: Where, wanted: WantedAdjustment): Promise<RecordPreview> {
  const facts = await loadFacts(await loadSeminar(where.seminarId), where.sessionId);
  const wouldBe = asIfSigned<AdjustmentDoc>(unsigned(where, facts, wanted));
  return previewOf(facts, { adjustments: [...facts.record.adjustments, wouldBe] });
}

/**
 * Signs a correction. The same key of the same author adds nothing new. Throws `adjustment.unknownTarget`,
 * `adjustment.outsideSession`.
 */
export async function adjust(
  principal: PersonPrincipal,
  where: Where,
  { key, reason, ...wanted }: z.output<typeof NewAdjustment>,
): Promise<Adjustment> {
  const make = async () =>
    unsigned(where, await loadFacts(await loadSeminar(where.seminarId), where.sessionId), wanted);
  const stored = await signOnce(AdjustmentModel, { principal, where, key, reason }, make, {
    action: 'adjustment:write',
    details: ({ _id: adjustmentId, target, effect, interval, minutes }) => {
      return { adjustmentId, target, effect, interval, minutes };
    },
  });
  return viewAdjustment(stored);
}

function unsigned(
  { seminarId, sessionId }: Where,
  facts: SessionFacts,
  { target, effect, from, to, minutes }: WantedAdjustment,
): Unsigned<AdjustmentDoc> {
  refuseForeign(facts, target);
  const interval = from !== undefined && to !== undefined ? { from, to } : null;
  const at = clock.now();
  const end = facts.session.endedAt === null ? at : facts.asOf;
  if (interval && (interval.from < recordedDuring(facts.session).from || interval.from >= Math.min(end, at)))
    fail('adjustment.outsideSession');
  return { _id: newId(), seminarId, sessionId, target, effect, interval, minutes: minutes ?? null, at };
}

function refuseForeign(facts: SessionFacts, target: Adjustment['target']): void {
  const person = target.kind === 'person' ? facts.roster.get(target.personId) : undefined;
  const isKnown =
    target.kind === 'all' ||
    (person !== undefined && belongs(facts, person)) ||
    (target.kind === 'hall' && facts.halls.has(target.hallId));
  if (!isKnown) fail('adjustment.unknownTarget');
}
