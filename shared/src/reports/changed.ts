import type { Id } from '../platform/ids.ts';
import { canonicalJson } from '../signing/canonical.ts';

/** Those of `after` that `before` does not have. */
export function newOnes<K extends string, T extends Record<K, Id>>(before: T[], after: T[], key: K): T[] {
  const known = new Set(before.map((one) => one[key]));
  return after.filter((one) => !known.has(one[key]));
}

/** Those of `after` that `before` does not have, or has otherwise. */
export function changedOnes<K extends string, T extends Record<K, Id>>(before: T[], after: T[], key: K): T[] {
  const known = new Map(before.map((one) => [one[key], canonicalJson(one)]));
  return after.filter((one) => known.get(one[key]) !== canonicalJson(one));
}

/** Everything that either side has, as it was and as it is, in the order of the later side. */
export function pairsOf<K extends string, T extends Record<K, Id>>(
  before: T[],
  after: T[],
  key: K,
): { id: Id; was: T | undefined; is: T | undefined }[] {
  const old = new Map(before.map((one) => [one[key] as Id, one]));
  const now = new Set(after.map((one) => one[key] as Id));
  return [
    ...after.map((is) => ({ id: is[key], was: old.get(is[key]), is })),
    ...before.filter((was) => !now.has(was[key])).map((was) => ({ id: was[key], was, is: undefined })),
  ];
}
