import type { z } from 'zod';
import type { Access } from '../access/access.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One HTTP route as both sides see it: its path below `/api/v1`, who may call it, and what goes in and out.
 * Path parameters are named for their resource (`:seminarId`), so that `can(action, 'seminar')` finds its facets.
 */
export interface Endpoint {
  method: Method;
  path: `/${string}`;
  access: Access;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** JSON body. */
  body?: z.ZodType;
  /** Raw upload instead of a JSON body: allowed media types and the largest size in bytes. */
  upload?: { types: string[]; maxBytes: number };
  /** JSON answer; absent: 204, or a file where `file` is set. */
  out?: z.ZodType;
  /** The handler answers with a file (CSV, XLSX, ICS, PNG). */
  file?: boolean;
  /** The handler reads the request and writes the answer itself (parts of an upload, ranges of a file). */
  raw?: boolean;
  /** May be called many times a second by one person (default limits are for humans). */
  frequent?: boolean;
}

/** A feature's routes by the name both sides call them. */
export function defineApi<const T extends Record<string, Endpoint>>(endpoints: T): T {
  return endpoints;
}

export type ParamsOf<E extends Endpoint> = E['params'] extends z.ZodType
  ? z.output<E['params']>
  : Record<string, never>;
export type QueryOf<E extends Endpoint> = E['query'] extends z.ZodType ? z.output<E['query']> : Record<string, never>;
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodType ? z.output<E['body']> : undefined;
export type OutOf<E extends Endpoint> = E['out'] extends z.ZodType ? z.output<E['out']> : undefined;
/** What a caller may write: inputs before defaults are filled in. */
export type QueryIn<E extends Endpoint> = E['query'] extends z.ZodType ? z.input<E['query']> : undefined;
export type BodyIn<E extends Endpoint> = E['body'] extends z.ZodType ? z.input<E['body']> : undefined;
/** What a handler may return: stripped and checked by `out` before it leaves; nothing where there is no `out`. */
// biome-ignore lint/suspicious/noConfusingVoidType: handlers that answer nothing are functions returning void
export type OutIn<E extends Endpoint> = E['out'] extends z.ZodType ? z.input<E['out']> : void;
