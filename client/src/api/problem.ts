import type { Problem } from '@minber/shared/platform/problem';

/** The server's refusal, with its stable code and a text in the reader's language; `network` when no answer came. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

export function networkProblem(title: string): ApiProblem {
  return new ApiProblem({ type: 'urn:minber:problem:network', title, status: 0, code: 'network' });
}

/** Whether asking again may help: no line, server busy or restarting. */
export function isTemporary(cause: unknown): boolean {
  return cause instanceof ApiProblem && (cause.status === 0 || cause.status >= 500);
}
