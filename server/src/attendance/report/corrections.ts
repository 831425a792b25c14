import type { NewSessionCorrection, SessionCorrection, WantedCorrection } from '@minber/shared/attendance/record';
import type { RecordPreview } from '@minber/shared/attendance/report';
import { effectOf } from '@minber/shared/attendance/rules/live-time';
import { clock, fail, newId } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import { type CorrectionDoc, CorrectionModel, viewCorrection } from '../record/correction-model.ts';
import { recordedDuring } from '../record/timetable.ts';
import { loadFacts, type SessionFacts } from './facts.ts';
import { previewOf } from './preview.ts';
import { asIfSigned, signOnce, type Unsigned, type Where } from './sign.ts';

/** What a correction would change. Throws as `correct` does. */
export async function previewCorrection(where: Where, wanted: WantedCorrection): Promise<RecordPreview> {
  const facts = await loadFacts(await loadSeminar(where.seminarId), where.sessionId);
  const wouldBe = asIfSigned<CorrectionDoc>(unsigned(where, facts, wanted));
  return previewOf(facts, { corrections: [...facts.record.corrections, wouldBe] });
}

/**
 * Signs a correction of when the session was live. The same key of the same author signs nothing new. Throws
 * `correction.notEnded`, `correction.outsideSession`, `correction.nothing`.
 */
export async function correct(
  principal: PersonPrincipal,
  where: Where,
  { key, reason, ...wanted }: NewSessionCorrection,
): Promise<SessionCorrection> {
  const make = async () =>
    unsigned(where, await loadFacts(await loadSeminar(where.seminarId), where.sessionId), wanted);
  const stored = await signOnce(CorrectionModel, { principal, where, key, reason }, make, {
    action: 'correction:write',
    details: ({ _id: correctionId, kind, effect, interval }) => ({ correctionId, kind, effect, interval }),
  });
  return viewCorrection(stored);
}

function unsigned(
  { seminarId, sessionId }: Where,
  { session, live }: SessionFacts,
  wanted: WantedCorrection,
): Unsigned<CorrectionDoc> {
  if (session.endedAt === null) fail('correction.notEnded');
  const at = clock.now();
  const effect = effectOf(wanted, live, { from: recordedDuring(session).from, to: at });
  if (effect === 'outside') fail('correction.outsideSession');
  if (effect === 'nothing') fail('correction.nothing');
  return { _id: newId(), seminarId, sessionId, kind: wanted.kind, ...effect, at };
}
