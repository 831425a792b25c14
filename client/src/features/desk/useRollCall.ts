import { useCallback, useState } from 'react';
import type { DeskBook } from './desk-book.ts';
import type { DeskView } from './pending.ts';
import { isFound, type RollCallMark, type RollCallTaps, rollCallRows } from './roll-call.ts';

interface Draft extends RollCallTaps {
  sessionId: string;
  heads: number | '';
}

/** A roll-call that was saved, for as long as it can be taken back with one tap. */
export interface SavedRollCall {
  actionId: string;
  found: number;
  of: number;
  /** Takes back the roll-call, and the check-ins that it brought. */
  undo: () => void;
}

const empty = (sessionId: string): Draft => ({ sessionId, missing: new Set(), came: new Set(), heads: '' });

/** The roll-call under way at this Desk: it is kept while the coordinator looks something up under another tab. */
export function useRollCall(book: DeskBook, view: DeskView) {
  const { sessionId } = view;
  const [stored, setDraft] = useState<Draft>(() => empty(sessionId));
  const [saved, setSaved] = useState<SavedRollCall | null>(null);
  const draft = stored.sessionId === sessionId ? stored : empty(sessionId);
  const rows = rollCallRows(view.people, draft);
  const found = rows.filter(isFound).length;
  const marked = (mark: RollCallMark) => rows.flatMap((row) => (row.mark === mark ? [row.person] : []));

  const toggle = (personId: string, mark: RollCallMark) => {
    const part = mark === 'here' || mark === 'gone' ? 'missing' : 'came';
    const next = new Set(draft[part]);
    if (!next.delete(personId)) next.add(personId);
    setDraft({ ...draft, [part]: next });
    navigator.vibrate?.(10);
  };
  /** Everybody is there: whoever is not is tapped afterwards. */
  const allCame = () => {
    setDraft({ ...draft, came: new Set([...draft.came, ...marked('away').map(({ personId }) => personId)]) });
    navigator.vibrate?.(15);
  };
  const setHeads = (heads: number | string) => setDraft({ ...draft, heads: typeof heads === 'number' ? heads : '' });
  const save = () => {
    const came = marked('came');
    const missing = marked('gone').map(({ personId }) => personId);
    const rollCall = { kind: 'roll-call' as const, missing, heads: Number(draft.heads) };
    const checkIns = came.map(({ personId }) => ({ deed: { kind: 'check-in' as const, personId } }));
    const actionIds = book.doAll([...checkIns, { deed: rollCall }]);
    const restores = [
      ...came.map(({ personId, state }) => ({ personId, state })),
      ...missing.map((personId) => ({ personId, state: 'in' as const })),
    ];
    const undo = () => {
      book.doAll(actionIds.toReversed().map((undoes) => ({ deed: { kind: 'undo' as const, undoes }, restores })));
      setSaved(null);
    };
    setSaved({ actionId: actionIds.at(-1) ?? '', found, of: rows.length, undo });
    setDraft(empty(sessionId));
    navigator.vibrate?.(15);
  };
  const forget = useCallback(() => setSaved(null), []);
  return { rows, heads: draft.heads, found, toggle, allCame, setHeads, save, saved, forget };
}

export type RollCallDraft = ReturnType<typeof useRollCall>;
