import { afterAll, afterEach, beforeAll } from 'vitest';
import { startInside } from '../../../support/inside.ts';
import { addCast, type Cast } from './cast.ts';
import { Tab } from './tab.ts';

/** A server inside this process, so that its doors can be listened at and its clock be moved. */
export function useServerInside(): {
  cast(): Cast;
  tab(who: keyof Cast['cookies'], peerId?: string): Tab;
} {
  let cast: Cast;
  let app: Awaited<ReturnType<typeof startInside>>;
  const tabs: Tab[] = [];

  beforeAll(async () => {
    app = await startInside();
    cast = await addCast(await import('./database.ts'));
  });
  afterEach(async () => {
    await Promise.all(tabs.splice(0).map((tab) => tab.close()));
  });
  afterAll(() => app.stop());
  return {
    cast: () => cast,
    tab: (who, peerId) => {
      const tab = new Tab(app.url, cast.seminarId, cast.cookies[who], peerId);
      tabs.push(tab);
      return tab;
    },
  };
}
