import type { Adjustment, NewAdjustment, RecordPreview, WantedAdjustment } from '@minber/shared/attendance/report';
import type { Id } from '@minber/shared/platform/ids';
import type { z } from 'zod';
import { audit, clock, fail, isDuplicate, newId } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import { type AdjustmentDoc, AdjustmentModel, viewAdjustment } from '../record/adjustment-model.ts';
import { attendanceChanged } from '../record/changed.ts';
import { recordedDuring } from '../record/timetable.ts';
import { authorOf } from './author.ts';
import { belongs, loadFacts, type SessionFacts } from './facts.ts';
import { previewOf } from './preview.ts';

interface Where {
  seminarId: Id;
  sessionId: Id;
}

/** What an adjustment would change. Throws as `adjust` does. */
export async function previewAdjustment(where: Where, wanted: WantedAdjustment): Promise<RecordPreview> {
  const facts = await loadFacts(await loadSeminar(where.seminarId), where.sessionId);
  const wouldBe: AdjustmentDoc = {
    ...unsigned(where, facts, wanted),
    key: '',
    reason: '',
    authorId: '',
    authorName: '',
    outbox: [],
  };
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
  const { seminarId, sessionId } = where;
  const { personId } = principal;
  const before = await findSigned(personId, key);
  if (before) return viewAdjustment(before);
  const facts = await loadFacts(await loadSeminar(seminarId), sessionId);
  const author = await authorOf(personId);
  const stored: AdjustmentDoc = {
    ...unsigned(where, facts, wanted),
    key,
    reason,
    authorId: personId,
    authorName: author.name,
    outbox: attendanceChanged(seminarId, sessionId),
  };
  try {
    await AdjustmentModel.create(stored);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    return viewAdjustment((await findSigned(personId, key)) ?? stored);
  }
  const { target, effect, interval, minutes } = stored;
  const details = { sessionId, adjustmentId: stored._id, target, effect, interval, minutes, reason };
  await audit({ principal, action: 'adjustment:write', on: { kind: 'seminar', id: seminarId }, details });
  return viewAdjustment(stored);
}

function findSigned(authorId: Id, key: string): Promise<AdjustmentDoc | null> {
  return AdjustmentModel.findOne({ authorId, key }).lean<AdjustmentDoc>();
}

function unsigned(
  { seminarId, sessionId }: Where,
  facts: SessionFacts,
  { target, effect, from, to, minutes }: WantedAdjustment,
): Omit<AdjustmentDoc, 'key' | 'reason' | 'authorId' | 'authorName' | 'outbox'> {
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
