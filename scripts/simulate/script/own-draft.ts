import type { Draft } from './draft.ts';
import type { Key } from './plan.ts';

/** A part for somebody before a device of his own. */
export type OwnPart = (draft: Draft, person: Key) => void;

/** Opens at a moment and stays; his tab. */
export function sitDown(draft: Draft, person: Key, at: number, more: Parameters<Draft['tab']>[1] = {}): Key {
  const tab = draft.tab(person, more);
  draft.add(at, { do: 'open', tab });
  return tab;
}

/** A moment before the start. */
export function early(draft: Draft): number {
  return draft.random.between(0, draft.times.start - 1);
}
