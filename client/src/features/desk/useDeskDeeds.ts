import type { DeskPerson } from '@minber/shared/attendance/desk';
import { useCallback, useState } from 'react';
import type { DeskBook } from './desk-book.ts';

/** The last deed, for as long as it can be taken back with one tap. */
export interface LastDeed {
  actionId: string;
  kind: 'check-in' | 'check-out';
  person: Pick<DeskPerson, 'personId' | 'name' | 'state'>;
}

/** Check-in and check-out with a way back. */
export function useDeskDeeds(book: DeskBook) {
  const [last, setLast] = useState<LastDeed | null>(null);
  const act = (kind: LastDeed['kind']) => (person: DeskPerson) => {
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
  const forget = useCallback(() => setLast(null), []);
  return { checkIn: act('check-in'), checkOut: act('check-out'), last, undo, forget };
}
