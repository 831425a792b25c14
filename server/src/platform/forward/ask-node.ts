import type { ErrorCode } from '@minber/shared/errors';
import { Problem } from '@minber/shared/platform/problem';
import { sideHeader } from '@minber/shared/platform/side';
import { AppError, fail } from '../errors.ts';
import type { Call } from '../http/bind.ts';

/** Says that another node has sent it: it goes no further. */
const forwardedHeader = 'x-minber-forwarded';
const answerWithinMs = 9_000;
const passedOn = ['cookie', 'accept-language', 'user-agent', sideHeader] as const;

/**
 * Puts a request to the node at this address as its caller put it here, and gives back what it answers. Undefined where
 * nobody listens there; throws what it refuses, and `server.elsewhere` where it does not answer in time.
 */
export async function askNode(address: string, { http: { request }, client }: Call): Promise<unknown> {
  const headers = new Headers({ [forwardedHeader]: '1', 'x-forwarded-for': client.address });
  for (const name of passedOn) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  if (request.body !== undefined) headers.set('content-type', 'application/json');
  const body = request.body === undefined ? null : JSON.stringify(request.body);
  const signal = AbortSignal.timeout(answerWithinMs);
  try {
    const answer = await fetch(address + request.originalUrl, { method: request.method, headers, body, signal });
    const told: unknown = await answer.json();
    if (answer.ok) return told;
    const problem = Problem.parse(told);
    throw new AppError(problem.code as ErrorCode, { told: problem });
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    if (isRefused(thrown)) return undefined;
    fail('server.elsewhere', { retryAfterMs: 2_000 });
  }
}

export function isForwarded({ http: { request } }: Call): boolean {
  return request.get(forwardedHeader) !== undefined;
}

/** Its process is gone: whatever it was asked, it has not done it. */
function isRefused(thrown: unknown): boolean {
  return thrown instanceof TypeError && (thrown.cause as { code?: string } | undefined)?.code === 'ECONNREFUSED';
}
