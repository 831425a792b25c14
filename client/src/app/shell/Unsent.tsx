import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '../../api/session.ts';
import { lookForKept, offlineWanted } from '../../offline/wanted.ts';
import { loadUnsent } from './offline.ts';

/** The place of what waits to be sent; it is fetched only where something may wait. */
export function Unsent() {
  const personId = useSession().person?.id;
  const isWanted = useSyncExternalStore(offlineWanted.subscribe, offlineWanted.get);
  const [Bar, setBar] = useState<ComponentType<{ personId: string }> | null>(null);
  useEffect(() => {
    if (Bar) return;
    const load = async () => {
      if (!isWanted) return lookForKept();
      const unsent = await loadUnsent();
      if (unsent) setBar(() => unsent.UnsentBar);
    };
    void load();
    // Another tab may have kept something meanwhile; and without a line nothing could be fetched.
    const again = () => void load();
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [Bar, isWanted]);
  return Bar && personId ? <Bar personId={personId} /> : null;
}
