import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildWorld, type World } from '../support/world/index.ts';
import { goLive, type LiveWorld } from '../support/world/live.ts';
import { describeEvents } from './access/events.ts';
import { describeNested } from './access/nested.ts';
import { describeRoutes } from './access/routes.ts';
import { describeSharedSeminar } from './access/shared-seminar.ts';
import { secretsInLog } from './support/log.ts';
import { type Route, type SocketEvent, walk } from './support/registry.ts';

let world: World;
let live: LiveWorld;
let routes: Route[];
let events: SocketEvent[];

beforeAll(async () => {
  ({ routes, events } = await walk());
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
describeSharedSeminar(
  () => world,
  () => live,
  () => routes,
);
describeNested(
  () => world,
  () => live,
);
describeEvents(
  () => world,
  () => live,
  () => events,
);

it('the log holds no secret of all this', () => {
  expect(secretsInLog(world)).toEqual([]);
});
