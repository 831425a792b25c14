import type { Principal } from '@minber/shared/access/principal';
import type { Instant } from '@minber/shared/platform/ids';
import type { Request, Response } from 'express';
import { credentialsOf } from '../authentication.ts';
import type { Admission } from '../authorise.ts';
import { fail } from '../errors.ts';
import type { Call } from './bind.ts';
import { languageOf } from './language.ts';
import { isSecure } from './origin.ts';

/** Builds what the handler sees from an authorised request and its parsed parts. */
export function newCall(
  request: Request,
  response: Response,
  principal: Principal,
  admission: Admission,
  parsed: { arrivedAt: Instant; params: unknown; query: unknown; body: unknown; upload: Buffer },
): Call {
  const cookie = { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/' } as const;
  return {
    arrivedAt: parsed.arrivedAt,
    principal,
    get personId() {
      return principal.kind === 'person' ? principal.personId : fail('auth.denied');
    },
    get scope() {
      if (!admission.scope) throw new Error('This route has no scope: its access names no action');
      return admission.scope;
    },
    facets: admission.facets,
    params: parsed.params as Call['params'],
    query: parsed.query as Call['query'],
    body: parsed.body as Call['body'],
    upload: parsed.upload,
    uploadName: decoded(String(request.headers['x-file-name'] ?? '')).slice(0, 200),
    language: languageOf(request),
    client: { address: request.ip ?? '', userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300) },
    credentials: credentialsOf(request),
    http: { request, response },
    setCookie: (name, value, options = {}) => {
      response.cookie(name, value, {
        ...cookie,
        ...(options.maxAgeMs === undefined ? {} : { maxAge: options.maxAgeMs }),
      });
    },
    clearCookie: (name) => {
      response.clearCookie(name, cookie);
    },
  };
}

/** A header that is not URI-encoded is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
