import { useSyncExternalStore } from 'react';
import type { Watchable } from '../../live/store.ts';

/** The snapshot of something of `live`, rendered anew when it changes. */
export function useWatchable<T>(watchable: Watchable<T>): T {
  return useSyncExternalStore(
    (listener) => watchable.subscribe(listener),
    () => watchable.snapshot,
  );
}
