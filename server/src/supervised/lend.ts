import { randomInt } from 'node:crypto';
import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { audit, clock, fail, hashToken, newId } from '../platform/index.ts';
import { LoanModel } from './model.ts';
import { loadSitting } from './open.ts';

/** Without look-alikes. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 8;
const codeLastsMs = 10 * 60_000;

/**
 * A code that binds a device to this person's attempt, once and within ten minutes; codes given out for him before stop
 * working. Throws `sitting.closed`, `sitting.notCheckedIn`.
 */
export async function lendDevice(
  principal: Principal,
  sittingId: Id,
  { personId, key }: { personId: Id; key: string },
): Promise<{ code: string; until: Instant }> {
  const { state, people, cohortId, activityId } = await loadSitting(sittingId);
  if (state !== 'open') fail('sitting.closed');
  if (!people[personId]?.present) fail('sitting.notCheckedIn');
  const now = clock.now();
  const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('');
  await LoanModel.updateMany({ sittingId, personId, tokenHash: null }, { $set: { codeUntil: 0 } });
  await LoanModel.create({
    ...{ _id: newId(), sittingId, cohortId, activityId, personId, key },
    ...{ codeHash: hashToken(code), codeUntil: now + codeLastsMs, tokenHash: null, attemptId: null },
    ...{ byId: subjectOf(principal) ?? null, at: now, endedAt: null },
  });
  await audit({ principal, action: 'sitting:lend', on: { kind: 'sitting', id: sittingId }, details: { personId } });
  return { code: `${code.slice(0, 4)}-${code.slice(4)}`, until: now + codeLastsMs };
}
