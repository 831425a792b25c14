import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildWorld, type World } from '../support/world/index.ts';
import { goLive, type LiveWorld } from '../support/world/live.ts';
import { describeRoutes } from './access/routes.ts';
import { secretsInLog } from './support/log.ts';
import { type Route, type SocketEvent, walk } from './support/registry.ts';

let world: World;
let live: LiveWorld;
let routes: Route[];
let events: SocketEvent[];

beforeAll(async () => {
  ({ routes, events } = await walk());
  routes = routes.filter(({ key }) => key.startsWith('summaries.') || key.endsWith('erasePerson'));
  world = await buildWorld({ LOG_LEVEL: 'trace' });
  live = await goLive(world);
}, 240_000);
afterAll(async () => {
  live?.close();
  await world?.stop();
});

describeRoutes(
  () => world,
  () => live,
  () => routes,
);
it('the log holds no secret of all this', () => {
  expect(secretsInLog(world)).toEqual([]);
});
