import { callers } from '../../support/world/cast.ts';
import type { World } from '../../support/world/index.ts';
import { password } from '../../support/world/people.ts';

/** What of the world's secrets and personal numbers stands in the server's log. Names of people may. */
export function secretsInLog(world: World, more: string[] = []): string[] {
  const log = world.server.output();
  const hidden = world.canaries.filter(({ kind }) => ['secret', 'iin', 'contact', 'hall-phone'].includes(kind));
  const cookies = callers.map((caller) => world.browsers[caller].cookie().split('=')[1] ?? '');
  return [password, ...cookies, ...hidden.map(({ text }) => text), ...more].filter(
    (text) => text !== '' && log.includes(text),
  );
}
