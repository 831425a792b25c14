import { type ErrorCode, errorCatalogue } from '@minber/shared/errors';
import type { ErrorKind, Problem } from '@minber/shared/platform/problem';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import type { z } from 'zod';

export interface FailureDetails {
  /** Values for `{name}` in the catalogue's texts. */
  params?: Record<string, string | number>;
  fields?: { path: string; message: string }[];
  retryAfterMs?: number;
  /** As another node has already put it to whoever asks. */
  told?: Problem;
}

/** An error meant for the person who meets it; `code` is an entry of the shared catalogue. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: FailureDetails;
  constructor(code: ErrorCode, details: FailureDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

export function fail(code: ErrorCode, details?: FailureDetails): never {
  throw new AppError(code, details);
}

export function invalid(error: z.ZodError): AppError {
  return new AppError('request.invalid', {
    fields: error.issues.slice(0, 50).map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  });
}

/** The wire form of any thrown value; what is not an AppError becomes `server.failed` and tells nothing. */
export function toProblem(thrown: unknown, language: Language): Problem {
  const failure = thrown instanceof AppError ? thrown : new AppError('server.failed');
  if (failure.details.told) return failure.details.told;
  const kind: ErrorKind = errorCatalogue[failure.code];
  const params: Record<string, string | number> = { ...failure.details.params };
  if (failure.details.retryAfterMs !== undefined) params.seconds ??= Math.ceil(failure.details.retryAfterMs / 1000);
  return {
    type: `urn:minber:problem:${failure.code}`,
    title: inLanguage(kind.text, language).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '')),
    status: kind.status,
    code: failure.code,
    ...(failure.details.fields ? { fields: failure.details.fields } : {}),
    ...(failure.details.retryAfterMs !== undefined ? { retryAfterMs: failure.details.retryAfterMs } : {}),
  };
}
