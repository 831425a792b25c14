import { clientsClaim } from 'workbox-core';
import { enable as enableNavigationPreload } from 'workbox-navigation-preload';
import { cleanupOutdatedCaches, matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { isLive } from '../live-addresses.ts';
import { takeOver } from './messages.ts';

/** Pages, scripts and texts a learner needs without a line; the build writes it (client/vite-service-worker.ts). */
declare const PRECACHE: PrecacheEntry[];

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface InstallEvent extends WorkerEvent {
  /** Newer browsers let a worker name requests that do not pass through it at all. */
  addRoutes?(routes: { condition: { urlPattern: string }; source: 'network' }[]): Promise<void>;
}
/** The part of a worker's own world that is used here; TypeScript's page types know none of it. */
declare const self: {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: (event: InstallEvent) => void): void;
  addEventListener(type: 'message', listener: (event: WorkerEvent & { data: unknown }) => void): void;
};

/** Answers belong to one person each, files are signed for one, sockets are live: nothing of theirs is ever here. */
const neverOurs = ['/api/*', '/socket.io/*', '/healthz', '/readyz', '/metrics'];

self.addEventListener('install', (event) => {
  const routes = neverOurs.map((urlPattern) => ({ condition: { urlPattern }, source: 'network' as const }));
  if (event.addRoutes) event.waitUntil(event.addRoutes(routes).catch(() => undefined));
});

// A new version waits until somebody asks for it: a page in use keeps the scripts it began with.
self.addEventListener('message', (event) => {
  if (event.data === takeOver) event.waitUntil(self.skipWaiting());
});

// The page that installs it can go on without a line at once.
clientsClaim();
cleanupOutdatedCaches();
enableNavigationPreload();
precacheAndRoute(PRECACHE, { directoryIndex: '', cleanURLs: false });

const server = /^\/(api|socket\.io|healthz|readyz|metrics)(\/|$)/;

// The newest page where there is a line, else the one that belongs to the scripts kept here.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && !server.test(url.pathname) && !isLive(url.pathname),
  async ({ event, request }) => {
    try {
      const preloaded = await (event as Event & { preloadResponse?: Promise<Response | undefined> }).preloadResponse;
      const answer = preloaded ?? (await fetch(request));
      // A proxy whose server is down answers for it.
      if (answer.status < 500) return answer;
      return (await matchPrecache('/index.html')) ?? answer;
    } catch {
      return (await matchPrecache('/index.html')) ?? Response.error();
    }
  },
);
