import type { Facets } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { readTogether } from '../../platform/index.ts';
import { type AttemptDoc, AttemptModel } from './model.ts';

/** What never changes of an attempt, and is remembered for that. */
interface Fixed {
  /** It is its person's, and lies where he was enrolled. */
  facets: Facets;
  /** Its questions. */
  asked: ReadonlySet<Id>;
}

const remembered = new Map<Id, Fixed>();
const rememberedAtMost = 5000;

const fixedFields = { personId: 1, regionId: 1, centreId: 1, 'items.questionId': 1 } as const;

const readFixed = readTogether(
  (ids) => AttemptModel.find({ _id: { $in: ids } }, fixedFields).lean<AttemptDoc[]>(),
  ({ _id }) => _id,
);

export async function fixedOf(attemptId: Id): Promise<Fixed | undefined> {
  const known = remembered.get(attemptId);
  if (known) return known;
  const found = await readFixed(attemptId);
  if (!found) return undefined;
  const facets: Facets = {
    ownerId: found.personId,
    regionIds: found.regionId ? [found.regionId] : [],
    centreIds: found.centreId ? [found.centreId] : [],
  };
  const fixed = { facets, asked: new Set(found.items.map(({ questionId }) => questionId)) };
  remembered.set(attemptId, fixed);
  const [oldest] = remembered.keys();
  if (remembered.size > rememberedAtMost && oldest) remembered.delete(oldest);
  return fixed;
}

export async function attemptFacets(attemptId: Id): Promise<Facets | undefined> {
  return (await fixedOf(attemptId))?.facets;
}
