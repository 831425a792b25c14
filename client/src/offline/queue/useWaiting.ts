import { useSyncExternalStore } from 'react';
import { queue } from './own.ts';

/** Whether something about this subject (or in this slot of it) waits to be sent: said here, perhaps before a reload. */
export function useWaiting(subject: string, slot?: string): boolean {
  const { waiting } = useSyncExternalStore(queue.subscribe, queue.get);
  return waiting.some(
    (one) => one.subject === subject && (slot === undefined || one.slot === slot) && queue.isKept(one),
  );
}
