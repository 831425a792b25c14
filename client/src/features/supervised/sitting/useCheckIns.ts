import { sittingApi } from '@minber/shared/supervised/contract';
import { useRef, useState } from 'react';
import { call } from '../../../api/call.ts';
import { isTemporary } from '../../../api/problem.ts';
import { showSitting } from './useSitting.ts';

/**
 * Check-ins tapped faster than the server answers: each shows at once, those that wait go together, and what could not be
 * sent stays until it is tried again.
 */
export function useCheckIns(sittingId: string) {
  const waiting = useRef(new Map<string, boolean>());
  const isSending = useRef(false);
  const [pending, setPending] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [error, setError] = useState<unknown>(null);

  async function send(): Promise<void> {
    if (isSending.current) return;
    isSending.current = true;
    setError(null);
    try {
      for (let [first] = waiting.current; first; [first] = waiting.current) {
        const present = first[1];
        const personIds = [...waiting.current].flatMap(([id, wanted]) => (wanted === present ? [id] : []));
        const sitting = await call(sittingApi.check, { params: { sittingId }, body: { personIds, present } });
        for (const id of personIds) if (waiting.current.get(id) === present) waiting.current.delete(id);
        await showSitting(sitting);
        setPending(new Map(waiting.current));
      }
    } catch (cause) {
      if (!isTemporary(cause)) waiting.current.clear();
      setPending(new Map(waiting.current));
      setError(cause);
    } finally {
      isSending.current = false;
    }
  }

  function check(personId: string, present: boolean): void {
    waiting.current.set(personId, present);
    setPending(new Map(waiting.current));
    void send();
  }

  return { pending, error, check, retry: () => void send() };
}
