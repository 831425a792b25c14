import { type ComponentType, useEffect, useState } from 'react';
import { isLive } from '../../offline/live-addresses.ts';

/** The page is to stand before anything is fetched for later. */
const restMs = 3000;

/** Has this device keep the app, where it can, and shows when a newer one is ready. */
export function AppKeeper() {
  const [Bar, setBar] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator) || isLive(location.pathname)) return;
    const start = async () => {
      const { startApp, UpdateBar } = await import('../../offline/worker/app.ts');
      await startApp();
      setBar(() => UpdateBar);
    };
    // A certificate that the browser does not trust, or no room: then the app needs a line, as ever.
    const timer = setTimeout(() => void start().catch(() => undefined), restMs);
    return () => clearTimeout(timer);
  }, []);
  return Bar && <Bar />;
}
