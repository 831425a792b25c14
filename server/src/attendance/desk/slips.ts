import type { Principal } from '@minber/shared/access/principal';
import type { IssuedCodes } from '@minber/shared/identity/codes';
import type { Id } from '@minber/shared/platform/ids';
import { issueSignInCodes } from '../../identity/index.ts';
import { fail } from '../../platform/index.ts';
import { loadSeminar, placeOf } from '../../seminars/index.ts';

/** One-time sign-in codes for learners expected in this very hall. Throws `resource.absent` where it takes no part. */
export async function issueSlips(
  principal: Principal,
  { seminarId, hallId }: { seminarId: Id; hallId: Id },
  personIds: Id[],
): Promise<IssuedCodes> {
  const seminar = await loadSeminar(seminarId);
  if (!seminar.hallIds.includes(hallId)) fail('resource.absent');
  return issueSignInCodes(principal, personIds, hallId, (personId) => {
    const place = placeOf(seminar, personId);
    return place?.kind === 'hall' && place.hallId === hallId;
  });
}
