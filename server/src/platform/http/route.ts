import { pipeline } from 'node:stream/promises';
import { type Principal, subjectOf } from '@minber/shared/access/principal';
import { forPersonHeader } from '@minber/shared/platform/side';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { authenticate, credentialsOf } from '../authentication.ts';
import { admit } from '../authorise.ts';
import { clock } from '../clock.ts';
import { AppError, fail, invalid } from '../errors.ts';
import { metrics } from '../metrics.ts';
import type { BoundRoute } from './bind.ts';
import { newCall } from './call.ts';
import type { FileAnswer } from './file.ts';
import { isOwnOrigin } from './origin.ts';
import { throttle } from './throttle.ts';

const bodyLimit = '1mb';
const readJson = express.json({ limit: bodyLimit });
const duration = metrics.histogram(
  'minber_http_seconds',
  'Time from request to answer',
  [0.005, 0.02, 0.05, 0.2, 1, 5],
  ['route', 'status'],
);

/** One route: who are you → may you → is it well-formed → do it → strip the answer to its contract. */
export function routeHandler(route: BoundRoute): RequestHandler {
  const { endpoint } = route;
  return async (request, response) => {
    const arrivedAt = clock.now();
    const stop = duration.startTimer({ route: `${endpoint.method} ${endpoint.path}` });
    response.on('close', () => stop({ status: String(response.statusCode) }));
    if (endpoint.method !== 'GET' && !isOwnOrigin(request)) fail('request.origin');
    const principal = await authenticate(credentialsOf(request));
    refuseForOther(principal, request);
    await throttle(principal, request, endpoint.frequent === true);
    const admission = await admit(principal, endpoint.access, request.params);
    const params = parse(endpoint.params, request.params, 'resource.absent');
    const query = parse(endpoint.query, request.query);
    const { body, upload } = await readBody(route, request, response);
    const call = newCall(request, response, principal, admission, { arrivedAt, params, query, body, upload });
    await answer(route, response, await route.run(call));
  };
}

/** What waited on a device for one person is never done by another who has signed in there meanwhile. */
function refuseForOther(principal: Principal, request: Request): void {
  const meant = request.get(forPersonHeader);
  if (meant !== undefined && principal.kind !== 'visitor' && subjectOf(principal) !== meant) fail('auth.otherPerson');
}

function parse(schema: z.ZodType | undefined, value: unknown, code?: 'resource.absent'): unknown {
  if (!schema) return {};
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw code ? new AppError(code) : invalid(result.error);
}

async function readBody(
  { endpoint }: BoundRoute,
  request: Request,
  response: Response,
): Promise<{ body: unknown; upload: Buffer }> {
  const nothing = Buffer.alloc(0);
  if (endpoint.upload) {
    const { types, maxBytes } = endpoint.upload;
    if (!request.is([...types, 'application/octet-stream'])) fail('request.mediaType');
    await run(express.raw({ type: () => true, limit: maxBytes }), request, response);
    return { body: undefined, upload: Buffer.isBuffer(request.body) ? request.body : nothing };
  }
  if (endpoint.raw || !endpoint.body) return { body: undefined, upload: nothing };
  if (!request.is('application/json')) fail('request.mediaType');
  await run(readJson, request, response);
  return { body: parse(endpoint.body, request.body), upload: nothing };
}

function run(middleware: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void middleware(request, response, (thrown?: unknown) => {
      if (thrown === undefined) resolve();
      else if (thrown instanceof Error && 'type' in thrown && thrown.type === 'entity.too.large')
        reject(new AppError('request.tooLarge'));
      else reject(new AppError('request.invalid'));
    });
  });
}

async function answer({ endpoint }: BoundRoute, response: Response, result: unknown): Promise<void> {
  if (endpoint.raw) return;
  response.setHeader('Cache-Control', 'no-store');
  if (endpoint.file) {
    await sendFile(response, result as FileAnswer);
    return;
  }
  if (!endpoint.out) {
    response.status(204).end();
    return;
  }
  response.status(endpoint.method === 'POST' ? 201 : 200).json(endpoint.out.parse(result));
}

async function sendFile(response: Response, file: FileAnswer): Promise<void> {
  const disposition = file.inline ? 'inline' : 'attachment';
  response.setHeader('Content-Type', file.type);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  if (typeof file.content === 'string' || Buffer.isBuffer(file.content)) response.end(file.content);
  else await pipeline(file.content, response);
}
