import type { Endpoint, OutOf } from '@minber/shared/platform/endpoint';
import { Problem } from '@minber/shared/platform/problem';
import { sideHeader } from '@minber/shared/platform/side';
import i18next from 'i18next';
import type { z } from 'zod';
import { currentLanguage } from '../i18n/i18n.ts';
import { side } from '../live/side.ts';
import { ApiProblem, networkProblem } from './problem.ts';

type Part<K extends string, S> = S extends z.ZodType
  ? object extends z.input<S>
    ? { [key in K]?: z.input<S> }
    : { [key in K]: z.input<S> }
  : unknown;

/** What a call of this endpoint needs: exactly the parts that its contract declares. */
export type CallInput<E extends Endpoint> = Part<'params', E['params']> &
  Part<'query', E['query']> &
  Part<'body', E['body']> &
  (E['upload'] extends object ? { upload: Blob } : unknown) & { signal?: AbortSignal };

export type CallArguments<E extends Endpoint> = object extends CallInput<E> ? [CallInput<E>?] : [CallInput<E>];

export interface AnyInput {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  upload?: Blob;
  signal?: AbortSignal;
}

/** Calls an endpoint and parses its answer by the contract. Throws ApiProblem with a text in the reader's language. */
export async function call<E extends Endpoint>(endpoint: E, ...[input]: CallArguments<E>): Promise<OutOf<E>> {
  const response = await send(endpoint, (input ?? {}) as AnyInput);
  if (!endpoint.out) return undefined as OutOf<E>;
  return endpoint.out.parse(await response.json()) as OutOf<E>;
}

/** Fetches an endpoint's file in the reader's language and hands it to the browser to save. */
export async function download<E extends Endpoint>(endpoint: E, ...[input]: CallArguments<E>): Promise<void> {
  const response = await send(endpoint, (input ?? {}) as AnyInput);
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name ? decodeURIComponent(name) : 'minber';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** An endpoint's address, for images, links and requests that are sent later. */
export function addressOf(endpoint: Endpoint, { params = {}, query = {} }: AnyInput): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  return `/api/v1${path}${search.size > 0 ? `?${search}` : ''}`;
}

async function send(endpoint: Endpoint, input: AnyInput): Promise<Response> {
  const headers: Record<string, string> = { 'Accept-Language': currentLanguage(), [sideHeader]: side };
  if (endpoint.body) headers['Content-Type'] = 'application/json';
  if (endpoint.upload) {
    headers['Content-Type'] = uploadType(endpoint, input.upload);
    if (input.upload instanceof File) headers['X-File-Name'] = encodeURIComponent(input.upload.name);
  }
  const response = await fetch(addressOf(endpoint, input), {
    method: endpoint.method,
    headers,
    body: endpoint.upload ? input.upload : endpoint.body ? JSON.stringify(input.body ?? {}) : undefined,
    signal: input.signal,
    credentials: 'same-origin',
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw networkProblem(i18next.t('common:error.network'));
  });
  if (response.ok) return response;
  throw await refusal(response);
}

async function refusal(response: Response): Promise<ApiProblem> {
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  if (parsed.success) return new ApiProblem(parsed.data);
  const title = i18next.t('common:error.server', { status: response.status });
  return new ApiProblem({ type: 'about:blank', title, status: response.status, code: 'unreadable' });
}

/** Some systems give a spreadsheet no type or a strange one; the server looks at the bytes anyway. */
function uploadType(endpoint: Endpoint, file: Blob | undefined): string {
  const type = file?.type ?? '';
  return endpoint.upload?.types.includes(type) ? type : 'application/octet-stream';
}
