import { ApiProblem } from '../../api/problem.ts';

const patienceMs = 30_000;

/**
 * Waits until this device keeps the app itself, without which no module opens, and asks the browser to keep what is
 * stored. Throws with `title` where it can't: a certificate that is not trusted, a private window.
 */
export async function ready(title: string): Promise<void> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs, undefined));
  const registration = await Promise.race([navigator.serviceWorker.ready.catch(() => undefined), late]);
  if (!registration?.active) throw new ApiProblem({ type: 'about:blank', title, status: 0, code: 'offline.noApp' });
  await navigator.storage?.persist?.().catch(() => false);
}
