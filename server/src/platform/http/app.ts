import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type Request, type Response, type Router } from 'express';
import { busyIfUnanswered } from '../data/unanswered.ts';
import { env } from '../env.ts';
import { AppError, toProblem } from '../errors.ts';
import { health } from '../health.ts';
import { log } from '../log.ts';
import { registry } from '../metrics.ts';
import { trustProxy } from './address.ts';
import type { BoundApi, BoundRoute } from './bind.ts';
import { headers } from './headers.ts';
import { languageOf } from './language.ts';
import { routeHandler } from './route.ts';

/** A page with its first words and data in it; undefined: it comes as it was built. */
type FirstPaint = (request: Request, response: Response) => Promise<string | undefined>;

/** The whole HTTP side: health, metrics, `/api/v1` from the contracts, and the client. Every other path is a page of it. */
export function createHttpApp(apis: BoundApi[], firstPaint: FirstPaint = async () => undefined): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy());
  app.set('query parser', 'simple');
  app.use(headers());
  app.use(compression());
  app.get('/healthz', (_, response) => {
    response.type('text/plain').send('ok');
  });
  app.get('/readyz', (_, response) => {
    const missing = health.missing();
    response.status(missing.length === 0 ? 200 : 503).json({ ready: missing.length === 0, missing });
  });
  app.get('/metrics', async (request, response) => {
    if (!isLocal(request.socket.remoteAddress) && env.TRUST_PROXY === undefined) return void response.status(404).end();
    response.type(registry.contentType).send(await registry.metrics());
  });
  app.use('/api/v1', createApi(apis.flat()));
  serveClient(app, firstPaint);
  app.use(onError);
  return app;
}

/** A router for each first word of a path: one for all would try some hundred patterns for every request. */
function createApi(routes: BoundRoute[]): Router {
  const routers = new Map<string, Router>();
  for (const route of routes) {
    const { method, path } = route.endpoint;
    const word = firstWord(path);
    const router = routers.get(word) ?? express.Router();
    routers.set(word, router);
    router[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'](path, routeHandler(route));
  }
  const api = express.Router();
  api.use((request, response, next) => {
    const router = routers.get(firstWord(request.path));
    if (router) router(request, response, next);
    else next();
  });
  api.use(() => {
    throw new AppError('resource.absent');
  });
  return api;
}

function firstWord(path: string): string {
  return (path.split('/', 2)[1] ?? '').toLowerCase();
}

function serveClient(app: Express, firstPaint: FirstPaint): void {
  const page = join(env.CLIENT_DIR, 'index.html');
  app.use(
    '/assets',
    express.static(join(env.CLIENT_DIR, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  // The service worker above all: a browser asks each time whether it is still the newest.
  const fresh = (response: ServerResponse) => void response.setHeader('Cache-Control', 'no-cache');
  app.use(express.static(env.CLIENT_DIR, { index: false, cacheControl: false, setHeaders: fresh }));
  app.get('/{*path}', async (request, response) => {
    if (!existsSync(page)) throw new AppError('resource.absent');
    const painted = await firstPaint(request, response);
    // It holds what one person may see.
    response.setHeader('Cache-Control', painted ? 'no-store' : 'no-cache');
    if (painted) response.type('html').send(painted);
    else response.sendFile(page);
  });
}

const onError: ErrorRequestHandler = (thrown, request, response, _next) => {
  // 400: an address that is not URI-encoded, which names nothing.
  const absent = thrown instanceof Error && 'statusCode' in thrown && [400, 404].includes(Number(thrown.statusCode));
  const told = absent ? new AppError('resource.absent') : busyIfUnanswered(thrown);
  const problem = toProblem(told, languageOf(request));
  if (problem.status >= 500)
    log('http').error({ err: thrown, method: request.method, path: request.path }, 'a request failed');
  if (response.headersSent) return void response.destroy();
  response.setHeader('Cache-Control', 'no-store');
  if (problem.retryAfterMs !== undefined) response.setHeader('Retry-After', Math.ceil(problem.retryAfterMs / 1000));
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
};

/** Metrics are for the machine's own collector; behind a proxy the proxy must close them to the outside. */
function isLocal(address: string | undefined): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
}
