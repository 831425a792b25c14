import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import type { ResourceKind } from '@minber/shared/access/access';
import { features } from './features.ts';
import { firstPaint } from './first-paint/serve.ts';
import { registerFacets } from './platform/authorise.ts';
import { connectDatabase, databaseAnswers, disconnectDatabase } from './platform/data/connection.ts';
import { jobs } from './platform/data/jobs.ts';
import { migrate } from './platform/data/migrations.ts';
import { buildIndexes } from './platform/data/model.ts';
import { nodes } from './platform/data/nodes.ts';
import { notices } from './platform/data/notices.ts';
import { relay } from './platform/data/outbox.ts';
import { retention } from './platform/data/retention.ts';
import { anchorClock, startClock, stopClock } from './platform/data/time.ts';
import { env } from './platform/env.ts';
import type { FacetLoader } from './platform/feature.ts';
import { health } from './platform/health.ts';
import { createHttpApp } from './platform/http/app.ts';
import { publicUrl, setListeningPort } from './platform/http/origin.ts';
import { log } from './platform/log.ts';
import { openSocketServer, sockets } from './platform/sockets/server.ts';

/** A browser that is silent keeps its connection so long: a rush (a test begins, a lesson opens) finds it open. */
const keptOpenMs = 75_000;

const drainMs = 300;

export interface App {
  url: string;
  stop(): Promise<void>;
}

/** Starts the whole server: database, indexes, features in the order of their layers, then the door to the world. */
export async function startApp(): Promise<App> {
  await connectDatabase(env.MONGODB_URI);
  await anchorClock();
  await buildIndexes();
  await migrate();
  health.check('database', databaseAnswers);
  for (const feature of features) {
    for (const [kind, loader] of Object.entries(feature.facets ?? {}))
      registerFacets(kind as ResourceKind, loader as FacetLoader);
  }
  relay.configure(
    features.flatMap((feature) => feature.outboxes ?? []),
    features.flatMap((feature) => feature.consumers ?? []),
  );
  retention.configure(features.flatMap((feature) => feature.retention ?? []));
  jobs.configure(Object.assign({}, ...features.map((feature) => feature.jobs ?? {})));

  const http = createServer(features.flatMap((feature) => feature.routes ?? []));
  http.keepAliveTimeout = keptOpenMs;
  openSocketServer(
    http,
    features.flatMap((feature) => feature.events ?? []),
  );
  await notices.start();
  for (const feature of features) await feature.start?.();
  startClock();
  relay.start();
  jobs.start();
  retention.start();
  const port = await listen(http);
  setListeningPort(port);
  await nodes.listens(addressOfNode(port));
  health.started();
  return { url: publicUrl(), stop: () => stop() };
}

function createServer(apis: Parameters<typeof createHttpApp>[0]): HttpServer | HttpsServer {
  const app = createHttpApp(apis, firstPaint(apis));
  if (!env.TLS_CERT_FILE || !env.TLS_KEY_FILE) return createHttpServer(app);
  return createHttpsServer({ cert: readFileSync(env.TLS_CERT_FILE), key: readFileSync(env.TLS_KEY_FILE) }, app);
}

function listen(http: HttpServer | HttpsServer): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (thrown: NodeJS.ErrnoException) => {
      reject(
        thrown.code === 'EADDRINUSE'
          ? new Error(`Port ${env.PORT} is in use. Stop what runs there, or choose another: npm start -- --port 3100`)
          : thrown,
      );
    });
    http.listen(env.PORT, env.HOST, () => resolve((http.address() as AddressInfo).port));
  });
}

/** Where other nodes reach this one. */
function addressOfNode(port: number): string {
  const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(env.HOST);
  return env.NODE_ADDRESS ?? `${env.TLS_CERT_FILE ? 'https' : 'http'}://${isLocal ? '127.0.0.1' : hostname()}:${port}`;
}

/** readyz red → refuse joins and tell clients → flush spans → sockets → media → database. */
async function stop(): Promise<void> {
  if (health.isStopping()) return;
  health.stopping();
  for (const feature of features) await quietly(feature.name, feature.drain?.());
  await new Promise((resolve) => setTimeout(resolve, drainMs));
  await relay.stop();
  await jobs.stop();
  retention.stop();
  for (const feature of features.toReversed()) await quietly(feature.name, feature.stop?.());
  await sockets.close();
  await notices.stop();
  stopClock();
  await disconnectDatabase();
}

/** One part that fails to stop must not keep the others from flushing. */
async function quietly(name: string, work: Promise<void> | undefined): Promise<void> {
  try {
    await work;
  } catch (thrown) {
    log('stop').error({ err: thrown, feature: name }, 'a part did not stop cleanly');
  }
}
