import { afterAll, afterEach, beforeAll } from 'vitest';
import { Tab } from './tab.ts';
import { startWorld, type World } from './world.ts';

/** A world for the tests of one file, and tabs in it that close after each test. */
export function useWorld(env: Record<string, string> = {}): {
  world(): World;
  tab(who: keyof World['cookies'], peerId?: string, seminarId?: string): Tab;
} {
  let world: World;
  const tabs: Tab[] = [];
  beforeAll(async () => {
    world = await startWorld(env);
  });
  afterEach(async () => {
    await Promise.all(tabs.splice(0).map((tab) => tab.close()));
  });
  afterAll(() => world.stop());
  return {
    world: () => world,
    tab: (who, peerId, seminarId = world.seminarId) => {
      const tab = new Tab(world.server.url, seminarId, world.cookies[who], peerId);
      tabs.push(tab);
      return tab;
    },
  };
}
