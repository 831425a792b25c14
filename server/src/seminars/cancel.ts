import type { Principal } from '@minber/shared/access/principal';
import { isRunning } from '@minber/shared/seminars/rules';
import { audit, clock, fail, pushEvent } from '../platform/index.ts';
import { SeminarModel } from './model.ts';
import { type LoadedSeminar, loadSeminar } from './seminar.ts';

/** Cancels a seminar that does not run. Throws `seminar.underway`, `seminar.cancelled`, `request.conflict`. */
export async function cancelSeminar(
  principal: Principal,
  seminarId: string,
  { revision, reason }: { revision: number; reason: string },
): Promise<LoadedSeminar> {
  const seminar = await loadSeminar(seminarId);
  if (seminar.cancelled) fail('seminar.cancelled');
  if (seminar.sessions.some(isRunning)) fail('seminar.underway');
  const cancelled = { reason, at: clock.now(), byId: principal.kind === 'person' ? principal.personId : null };
  const written = await SeminarModel.findOneAndUpdate(
    { _id: seminarId, revision, cancelled: null },
    {
      $set: { cancelled },
      $inc: { revision: 1 },
      ...pushEvent({ type: 'seminar.cancelled', payload: { seminarId, reason } }),
    },
    { returnDocument: 'after', projection: { outbox: 0 } },
  ).lean<LoadedSeminar>();
  if (!written) fail('request.conflict');
  await audit({ principal, action: 'seminar:cancel', on: { kind: 'seminar', id: seminarId }, details: { reason } });
  return written;
}
