import { afterAll, beforeAll } from 'vitest';
import { buildWorld, type World } from '../support/world/index.ts';
import { goLive, type LiveWorld } from '../support/world/live.ts';
import { describeRoutes } from './access/routes.ts';
import { type Route, walk } from './support/registry.ts';

let world: World;
let live: LiveWorld;
let routes: Route[];

beforeAll(async () => {
  ({ routes } = await walk());
  world = await buildWorld({ LOG_LEVEL: 'trace' });
  live = await goLive(world);
});
afterAll(async () => {
  live?.close();
  await world?.stop();
});

describeRoutes(
  () => world,
  () => live,
  () => routes,
);
