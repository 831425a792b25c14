import type { RequestQueue } from './queue.ts';

const everyMs = 60_000;

/**
 * Sends what waits for the one who is signed in: now, whenever the line is back or the page is looked at again, and every
 * minute, since a browser does not notice every line that returns. Answers the way to stop it.
 */
export function keepSending(queue: RequestQueue, personId: string): () => void {
  void queue.belongTo(personId);
  const hurry = () => {
    if (queue.get().waiting.length > 0) queue.hurry();
  };
  const seen = () => {
    if (document.visibilityState === 'visible') hurry();
  };
  window.addEventListener('online', hurry);
  document.addEventListener('visibilitychange', seen);
  const timer = setInterval(hurry, everyMs);
  return () => {
    window.removeEventListener('online', hurry);
    document.removeEventListener('visibilitychange', seen);
    clearInterval(timer);
  };
}
