import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Tab } from './support/tab.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
const tabs: Tab[] = [];

beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close();
});
afterAll(() => world.stop());

function tabOf(who: keyof World['cookies'], peerId?: string): Tab {
  const tab = new Tab(world.server.url, world.seminarId, world.cookies[who], peerId);
  tabs.push(tab);
  return tab;
}

describe('joining', () => {
  it('is one answer with everything that is on the air', async () => {
    const speaker = tabOf('speaker');
    await speaker.join('stage');
    const camera = await speaker.publish('camera');

    const joined = await tabOf('aigerim').join('viewer');

    expect(joined.receiveTransport?.iceCandidates.length).toBeGreaterThan(0);
    expect(joined.consumers.map(({ track }) => track)).toEqual([
      { trackId: camera, ownerId: world.ids.speaker, source: 'camera', kind: 'video' },
    ]);
    expect(joined.resumed).toBe(false);
    expect(joined.me).toMatchObject({
      ownerId: world.ids.aigerim,
      stageRole: null,
      maySpeak: [],
      isHost: false,
      mayRaise: true,
    });
    expect(joined.floor).toBeNull();
    expect(joined.state.session).toMatchObject({ sessionId: world.sessionId, state: 'planned', startedAt: null });
    const onStage = joined.state.stage.find(({ ownerId }) => ownerId === world.ids.speaker);
    expect(onStage).toMatchObject({
      role: 'speaker',
      caption: { name: 'Жұмабаев Ерлан', position: 'Әкім', place: 'Сарыағаш ауданы' },
      present: true,
    });
  });
});
