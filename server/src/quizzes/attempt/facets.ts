import type { Facets } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { type AttemptDoc, AttemptModel } from './model.ts';

const remembered = new Map<Id, Facets>();
const rememberedAtMost = 5000;

/** An attempt is its person's, and lies where he was enrolled. None of this ever changes, so it is remembered. */
export async function attemptFacets(attemptId: Id): Promise<Facets | undefined> {
  const known = remembered.get(attemptId);
  if (known) return known;
  const found = await AttemptModel.findById(attemptId, { personId: 1, regionId: 1, centreId: 1 }).lean<AttemptDoc>();
  if (!found) return undefined;
  const facets: Facets = {
    ownerId: found.personId,
    regionIds: found.regionId ? [found.regionId] : [],
    centreIds: found.centreId ? [found.centreId] : [],
  };
  remembered.set(attemptId, facets);
  const [oldest] = remembered.keys();
  if (remembered.size > rememberedAtMost && oldest) remembered.delete(oldest);
  return facets;
}
