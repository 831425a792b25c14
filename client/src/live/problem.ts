import { ApiProblem } from '../api/problem.ts';

/** The server's refusal of a request over the socket: the same as over HTTP, so that pages show it alike. */
export class RefusedError extends ApiProblem {}

/** No answer within the deadline, or no line at all: to be tried again. */
export class LineError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'LineError';
  }
}

/** Whether trying the same again can't help: not signed in, not allowed, not there, not open. */
export function isFinal(cause: unknown): cause is RefusedError {
  if (!(cause instanceof RefusedError)) return false;
  const { status } = cause.problem;
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
