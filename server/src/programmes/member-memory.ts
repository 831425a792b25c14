import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Completion } from '@minber/shared/programmes/progress';
import { clock } from '../platform/index.ts';
import { type EnrolmentDoc, EnrolmentModel } from './model.ts';

/** One person's part in a cohort, as higher layers see it. Places are his when he was enrolled. */
export interface Member {
  enrolmentId: Id;
  cohortId: Id;
  personId: Id;
  regionId: Id | null;
  centreId: Id | null;
  hallId: Id | null;
  at: Instant;
  completions: Completion[];
}

interface Remembered {
  members: Map<Id, { rev: number; sortKey: string; member: Member }>;
  /** In the order of names. */
  ordered: Member[];
  /** When it was last asked what has changed. */
  askedAt: Instant;
}

const membersAtMost = 20_000;
const atATime = 500;
/** A change is stamped by the database when it is made, and seen at once; this much later is surely seen. */
const overlapMs = 15_000;

/** By cohort, the one asked for last at the end. */
const cohorts = new Map<Id, Remembered>();

/**
 * Everybody of a cohort, in the Kazakh order of names. Whoever has changed nothing since an earlier call is not read again:
 * he is the same object, so that what follows from it may be remembered by it. Not to be changed.
 */
export async function membersOfCohort(cohortId: Id): Promise<readonly Member[]> {
  const known = cohorts.get(cohortId) ?? { members: new Map(), ordered: [], askedAt: 0 };
  const askedAt = clock.now();
  const since = known.members.size === 0 ? {} : { changedAt: { $gte: new Date(known.askedAt - overlapMs) } };
  const heads = await EnrolmentModel.find({ cohortId, ...since }, { rev: 1 }).lean<
    Pick<EnrolmentDoc, '_id' | 'rev'>[]
  >();
  const isNewer = ({ _id, rev = 0 }: Pick<EnrolmentDoc, '_id' | 'rev'>) => (known.members.get(_id)?.rev ?? -1) < rev;
  const newer = heads.filter(isNewer).map(({ _id }) => _id);
  for (let at = 0; at < newer.length; at += atATime) {
    const found = await EnrolmentModel.find(
      { _id: { $in: newer.slice(at, at + atATime) } },
      { outbox: 0, words: 0, attended: 0, seen: 0 },
    ).lean<EnrolmentDoc[]>();
    for (const one of found.filter(isNewer))
      known.members.set(one._id, { rev: one.rev ?? 0, sortKey: one.sortKey, member: viewMember(one) });
  }
  if (newer.length > 0) known.ordered = inOrder(known);
  known.askedAt = Math.max(known.askedAt, askedAt);
  remember(cohortId, known);
  return known.ordered;
}

export function viewMember(one: EnrolmentDoc): Member {
  const { _id, cohortId, personId, regionId, centreId, hallId, at } = one;
  const completions = one.completions.map(({ key: _key, ...completion }): Completion => completion);
  return { enrolmentId: _id, cohortId, personId, regionId, centreId, hallId, at, completions };
}

export function forgetMembers(): void {
  cohorts.clear();
}

function inOrder({ members }: Remembered): Member[] {
  const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return [...members]
    .toSorted(([id, one], [other, two]) => compare(one.sortKey, two.sortKey) || compare(id, other))
    .map(([, { member }]) => member);
}

function remember(cohortId: Id, known: Remembered): void {
  cohorts.delete(cohortId);
  cohorts.set(cohortId, known);
  let count = [...cohorts.values()].reduce((sum, { members }) => sum + members.size, 0);
  for (const [oldest, { members }] of cohorts) {
    if (oldest === cohortId || count <= membersAtMost) return;
    cohorts.delete(oldest);
    count -= members.size;
  }
}
