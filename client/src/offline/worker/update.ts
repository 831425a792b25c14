import { takeOver } from './messages.ts';

const askEveryMs = 60 * 60_000;

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

/** Whether a newer version of the app has been fetched and waits to be used. */
export const update = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => waiting !== null,
};

/** Has this device keep the app, and looks for newer versions of it while a page stays open. Rejects where it can't be. */
export async function startWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js');
  const look = () => {
    // Without a controller it is the first one: nothing newer.
    waiting = navigator.serviceWorker.controller ? registration.waiting : null;
    for (const listener of listeners) listener();
  };
  const follow = () => registration.installing?.addEventListener('statechange', look);
  look();
  follow();
  registration.addEventListener('updatefound', follow);
  let askedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - askedAt < askEveryMs) return;
    askedAt = Date.now();
    registration.update().catch(() => undefined);
  });
}

/** Goes over to the newer version: this page is loaded anew. Other open pages keep what they began with. */
export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage(takeOver);
}
