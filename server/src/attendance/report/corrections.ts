import type { NewSessionCorrection, SessionCorrection, WantedCorrection } from '@minber/shared/attendance/record';
import type { RecordPreview } from '@minber/shared/attendance/report';
import { effectOf } from '@minber/shared/attendance/rules/live-time';
import type { Id } from '@minber/shared/platform/ids';
import { audit, clock, fail, isDuplicate, newId } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import { attendanceChanged } from '../record/changed.ts';
import { type CorrectionDoc, CorrectionModel, viewCorrection } from '../record/correction-model.ts';
import { recordedDuring } from '../record/timetable.ts';
import { authorOf } from './author.ts';
import { loadFacts, type SessionFacts } from './facts.ts';
import { previewOf } from './preview.ts';

interface Where {
  seminarId: Id;
  sessionId: Id;
}

/** What a correction would change. Throws as `correct` does. */
export async function previewCorrection(where: Where, wanted: WantedCorrection): Promise<RecordPreview> {
  const facts = await loadFacts(await loadSeminar(where.seminarId), where.sessionId);
  const wouldBe: CorrectionDoc = {
    ...unsigned(where, facts, wanted),
    key: '',
    reason: '',
    authorId: '',
    authorName: '',
    outbox: [],
  };
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
  const { seminarId, sessionId } = where;
  const { personId } = principal;
  const before = await findSigned(personId, key);
  if (before) return viewCorrection(before);
  const facts = await loadFacts(await loadSeminar(seminarId), sessionId);
  const author = await authorOf(personId);
  const stored: CorrectionDoc = {
    ...unsigned(where, facts, wanted),
    key,
    reason,
    authorId: personId,
    authorName: author.name,
    outbox: attendanceChanged(seminarId, sessionId),
  };
  try {
    await CorrectionModel.create(stored);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    return viewCorrection((await findSigned(personId, key)) ?? stored);
  }
  const { kind, effect, interval } = stored;
  const details = { sessionId, correctionId: stored._id, kind, effect, interval, reason };
  await audit({ principal, action: 'correction:write', on: { kind: 'seminar', id: seminarId }, details });
  return viewCorrection(stored);
}

function findSigned(authorId: Id, key: string): Promise<CorrectionDoc | null> {
  return CorrectionModel.findOne({ authorId, key }).lean<CorrectionDoc>();
}

function unsigned(
  { seminarId, sessionId }: Where,
  { session, live }: SessionFacts,
  wanted: WantedCorrection,
): Omit<CorrectionDoc, 'key' | 'reason' | 'authorId' | 'authorName' | 'outbox'> {
  if (session.endedAt === null) fail('correction.notEnded');
  const at = clock.now();
  const effect = effectOf(wanted, live, { from: recordedDuring(session).from, to: at });
  if (effect === 'outside') fail('correction.outsideSession');
  if (effect === 'nothing') fail('correction.nothing');
  return { _id: newId(), seminarId, sessionId, kind: wanted.kind, ...effect, at };
}
