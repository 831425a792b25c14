import { afterAll, beforeAll, expect, it } from 'vitest';
import { HttpClient } from '../support/http.ts';
import { ok } from '../support/world/answers.ts';
import { buildWorld, type World } from '../support/world/index.ts';
import { goLive, type LiveWorld } from '../support/world/live.ts';
import { password } from '../support/world/people.ts';
import { describeMessages } from './malformed/events.ts';
import { describeRequests } from './malformed/requests.ts';
import { describeBodies } from './malformed/routes.ts';
import { secretsInLog } from './support/log.ts';
import { type Route, type SocketEvent, walk } from './support/registry.ts';

let world: World;
let live: LiveWorld;
let routes: Route[];
let events: SocketEvent[];
const administrators: HttpClient[] = [];

beforeAll(async () => {
  ({ routes, events } = await walk());
  world = await buildWorld({ LOG_LEVEL: 'trace' });
  live = await goLive(world);
  const { administrator } = world.browsers;
  for (let nth = 0; nth < 12; nth += 1) {
    const { id } = await ok<{ id: string }>(administrator.post('/people', { surname: 'Әкімші', givenName: 'Тағы' }));
    await ok(administrator.put(`/people/${id}/roles`, { grants: [{ role: 'administrator', scope: 'everywhere' }] }));
    const { url } = await ok<{ url: string }>(administrator.post(`/people/${id}/invitation`));
    const browser = new HttpClient(world.server.url);
    await ok(browser.post('/links/accept', { token: url.split('#')[1], password }));
    administrators.push(browser);
  }
}, 120_000);
afterAll(async () => {
  live?.close();
  await world?.stop();
});

describeBodies(
  () => world,
  () => live,
  () => routes,
  () => administrators,
);
describeRequests(() => world);
describeMessages(
  () => world,
  () => live,
  () => events,
);

it('the log holds no secret of all this', () => {
  expect(secretsInLog(world)).toEqual([]);
});
