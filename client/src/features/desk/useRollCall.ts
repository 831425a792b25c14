import { useCallback, useState } from 'react';
import type { DeskBook } from './desk-book.ts';
import type { DeskView } from './pending.ts';

interface Draft {
  sessionId: string;
  missing: ReadonlySet<string>;
  heads: number | '';
}

/** A roll-call that was saved, for as long as it can be taken back with one tap. */
export interface SavedRollCall {
  actionId: string;
  found: number;
  of: number;
  missing: readonly string[];
}

/** The roll-call under way at this Desk: it is kept while the coordinator looks something up under another tab. */
export function useRollCall(book: DeskBook, view: DeskView) {
  const { sessionId } = view;
  const [stored, setDraft] = useState<Draft>({ sessionId, missing: new Set(), heads: '' });
  const [saved, setSaved] = useState<SavedRollCall | null>(null);
  const draft: Draft = stored.sessionId === sessionId ? stored : { sessionId, missing: new Set(), heads: '' };
  const inside = view.people.filter(({ state }) => state === 'in');
  const missing = inside.flatMap(({ personId }) => (draft.missing.has(personId) ? [personId] : []));
  const found = inside.length - missing.length;

  const toggle = (personId: string) => {
    const next = new Set(draft.missing);
    if (!next.delete(personId)) next.add(personId);
    setDraft({ ...draft, missing: next });
    navigator.vibrate?.(10);
  };
  const setHeads = (heads: number | string) => setDraft({ ...draft, heads: typeof heads === 'number' ? heads : '' });
  const save = () => {
    const actionId = book.do({ kind: 'roll-call', missing, heads: Number(draft.heads) });
    setSaved({ actionId, found, of: inside.length, missing });
    setDraft({ sessionId, missing: new Set(), heads: '' });
    navigator.vibrate?.(15);
  };
  const undo = () => {
    if (!saved) return;
    const restores = saved.missing.map((personId) => ({ personId, state: 'in' as const }));
    book.do({ kind: 'undo', undoes: saved.actionId }, { restores });
    setSaved(null);
  };
  const forget = useCallback(() => setSaved(null), []);
  return { inside, missing: draft.missing, heads: draft.heads, found, toggle, setHeads, save, saved, undo, forget };
}

export type RollCallDraft = ReturnType<typeof useRollCall>;
