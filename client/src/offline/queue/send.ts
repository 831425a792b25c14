import { Problem } from '@minber/shared/platform/problem';
import { forPersonHeader, sideHeader } from '@minber/shared/platform/side';
import { currentLanguage } from '../../i18n/i18n.ts';
import { agoMs, thisMoment } from './age.ts';
import type { Outcome, QueuedRequest } from './request.ts';

const patienceMs = 30_000;
/** Asking again may help: too slow, too many, too early. */
const passing = [408, 425, 429];

/** Sends one request as its own person and nobody else: the server refuses it if another one's cookie travels with it. */
export async function sendRequest(request: QueuedRequest): Promise<Outcome> {
  const { method, address, personId } = request;
  const body = request.isAged
    ? JSON.stringify({ ...JSON.parse(request.body), agoMs: agoMs(request.saidAt, thisMoment()) })
    : request.body;
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      body,
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': currentLanguage(),
        [sideHeader]: 'person',
        [forPersonHeader]: personId,
      },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch {
    return { kind: 'later', isLineDead: true };
  }
  if (response.ok) return { kind: 'answered', answer: await response.json().catch(() => null) };
  if (response.status >= 500 || passing.includes(response.status)) return { kind: 'later', isLineDead: false };
  const problem = Problem.safeParse(await response.json().catch(() => null));
  // What answers in between without being our server (a hotel's sign-in page) has refused nothing.
  if (!problem.success) return { kind: 'later', isLineDead: true };
  if (problem.data.code === 'auth.required' || problem.data.code === 'auth.otherPerson') return { kind: 'stranger' };
  return { kind: 'refused', problem: problem.data };
}
