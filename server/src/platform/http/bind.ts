import type { Principal } from '@minber/shared/access/principal';
import type { Facets, Scope } from '@minber/shared/access/rules';
import type { BodyOf, Endpoint, OutIn, ParamsOf, QueryOf } from '@minber/shared/platform/endpoint';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import type { Request, Response } from 'express';
import type { Credentials } from '../authentication.ts';
import type { FileAnswer } from './file.ts';

export interface CookieOptions {
  maxAgeMs?: number;
}

/** What a handler knows of the request; everything in it has been parsed and authorised. */
export interface Call<E extends Endpoint = Endpoint> {
  /** When the request came, before anything had to be waited for. */
  arrivedAt: Instant;
  principal: Principal;
  /** The person who asks; throws `auth.denied` for screens and guests. */
  readonly personId: Id;
  /** What a list must filter by. Throws when the route names a resource kind or no action. */
  readonly scope: Scope;
  /** Facets of the resource that `can(action, kind)` named. */
  facets: Facets | undefined;
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  upload: Buffer;
  /** The name the uploaded file had, when the client told. */
  uploadName: string;
  language: Language;
  client: { address: string; userAgent: string };
  credentials: Credentials;
  /** For endpoints that are `raw`. */
  http: { request: Request; response: Response };
  setCookie(name: string, value: string, options?: CookieOptions): void;
  clearCookie(name: string): void;
}

export type Handler<E extends Endpoint> = (
  call: Call<E>,
) => Promise<E['file'] extends true ? FileAnswer : OutIn<E>> | (E['file'] extends true ? FileAnswer : OutIn<E>);
export type Handlers<T extends Record<string, Endpoint>> = { [K in keyof T]: Handler<T[K]> };

export interface BoundRoute {
  name: string;
  endpoint: Endpoint;
  run: (call: Call) => unknown;
}
export type BoundApi = BoundRoute[];

/** Joins a feature's contract with its handlers; the compiler refuses a missing, an extra and a mistyped one. */
export function bindApi<T extends Record<string, Endpoint>>(api: T, handlers: Handlers<T>): BoundApi {
  return Object.entries(api).map(([name, endpoint]) => ({
    name,
    endpoint,
    run: handlers[name as keyof T] as unknown as BoundRoute['run'],
  }));
}
