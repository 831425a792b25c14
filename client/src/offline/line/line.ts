import { isTemporary } from '../../api/problem.ts';
import { refreshSession } from '../../api/session.ts';

const askEveryMs = 10_000;

let isDown = false;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** Whether pages show what the device keeps because the server can't be reached. */
export const line = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isDown: () => isDown,
};

/** The server could not be reached: asks for it until it answers, then everything shown is asked anew. */
export function lineIsDown(): void {
  if (isDown) return;
  show(true);
  timer = setInterval(() => void ask(), askEveryMs);
  window.addEventListener('online', ask);
  document.addEventListener('visibilitychange', ask);
}

window.addEventListener('offline', lineIsDown);
if (!navigator.onLine) lineIsDown();

async function ask(): Promise<void> {
  if (document.hidden || !isDown) return;
  try {
    await refreshSession();
  } catch (cause) {
    if (isTemporary(cause)) return;
  }
  clearInterval(timer);
  window.removeEventListener('online', ask);
  document.removeEventListener('visibilitychange', ask);
  show(false);
}

function show(next: boolean): void {
  if (isDown === next) return;
  isDown = next;
  for (const listener of listeners) listener();
}
