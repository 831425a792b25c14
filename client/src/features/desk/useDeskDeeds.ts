import type { DeskPerson } from '@minber/shared/attendance/desk';
import { useCallback, useState } from 'react';
import type { DeskBook } from './desk-book.ts';
import type { Substitute } from './substitutes.ts';

/** The last deed, for as long as it can be taken back with one tap. */
export interface LastDeed {
  actionId: string;
  kind: 'check-in' | 'check-out' | 'substitute';
  person: Pick<DeskPerson, 'personId' | 'name' | 'state'>;
}

/** Check-in and check-out with a way back. */
export function useDeskDeeds(book: DeskBook) {
  const [last, setLast] = useState<LastDeed | null>(null);
  const act = (kind: 'check-in' | 'check-out') => (person: DeskPerson) => {
    const actionId = book.do({ kind, personId: person.personId });
    navigator.vibrate?.(kind === 'check-in' ? 15 : [10, 40, 10]);
    setLast({ actionId, kind, person });
  };
  const undo = () => {
    if (!last) return;
    const { personId, state } = last.person;
    book.do({ kind: 'undo', undoes: last.actionId }, { restores: [{ personId, state }] });
    setLast(null);
  };
  const substitute = ({ person, absent, ...who }: Substitute) => {
    const actionId = book.do({ kind: 'substitute', represents: absent.personId, ...who }, { person });
    navigator.vibrate?.(15);
    setLast({ actionId, kind: 'substitute', person: { ...person, state: 'away' } });
  };
  /** Takes back what was written down here before. */
  const takeBack = (actionId: string) => book.do({ kind: 'undo', undoes: actionId });
  const forget = useCallback(() => setLast(null), []);
  return { checkIn: act('check-in'), checkOut: act('check-out'), substitute, takeBack, last, undo, forget };
}
