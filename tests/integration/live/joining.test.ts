import { describe, expect, it } from 'vitest';
import { useWorld } from './support/stage.ts';

const { world, tab } = useWorld({ TURN_URLS: 'turn:turn.minber.example:3478', TURN_SECRET: 'north' });
const peerId = 'a-tab-of-somebody';

describe('joining', () => {
  it('is one answer with everything that is on the air', async () => {
    const speaker = tab('speaker');
    await speaker.join('stage');
    const camera = await speaker.publish('camera');
    const { ids, sessionId } = world();

    const joined = await tab('aigerim').join('viewer');

    expect(joined.receiveTransport?.iceCandidates.length).toBeGreaterThan(0);
    expect(joined.consumers.map(({ track }) => track)).toEqual([
      { trackId: camera, ownerId: ids.speaker, source: 'camera', kind: 'video' },
    ]);
    expect(joined.resumed).toBe(false);
    expect(joined.me).toMatchObject({ ownerId: ids.aigerim, stageRole: null, maySpeak: [], isHost: false });
    expect(joined.me.mayRaise).toBe(true);
    expect(joined.floor).toBeNull();
    expect(joined.state.session).toMatchObject({ sessionId, state: 'planned', startedAt: null });
    expect(joined.state.stage.find(({ ownerId }) => ownerId === ids.speaker)).toMatchObject({
      role: 'speaker',
      caption: { name: 'Жұмабаев Ерлан', position: 'Әкім', place: 'Сарыағаш ауданы' },
      present: true,
    });
  });

  it('brings TURN credentials of its own for everyone', async () => {
    const { iceServers } = await tab('aigerim').join('viewer');
    expect(iceServers).toEqual([
      {
        urls: ['turn:turn.minber.example:3478'],
        username: expect.stringMatching(new RegExp(`^\\d{10}:${world().ids.aigerim}$`)),
        credential: expect.any(String),
      },
    ]);
  });

  it('needs no question about codecs: they are served with the page, to anyone', async () => {
    const answer = await fetch(`${world().server.url}/api/v1/live/capabilities`);
    const { rtpCapabilities } = (await answer.json()) as { rtpCapabilities: { codecs: { mimeType: string }[] } };
    expect(rtpCapabilities.codecs.map(({ mimeType }) => mimeType)).toEqual(
      expect.arrayContaining(['audio/opus', 'video/VP8']),
    );
  });

  it('tells those who are there of a new track, without a word about who came', async () => {
    const speaker = tab('speaker');
    await speaker.join('stage');
    const viewer = tab('aigerim');
    await viewer.join('viewer');
    await tab('bolat').join('viewer');

    const trackId = await speaker.publish('microphone');

    const added = await viewer.heard<{ consumers: { track: { trackId: string } }[] }>('media:added');
    expect(added.consumers.map(({ track }) => track.trackId)).toEqual([trackId]);
    const names = new Set(viewer.told.map(({ name }) => name));
    expect([...names].filter((name) => !['media:added', 'live:changed', 'presence:ping'].includes(name))).toEqual([]);
    expect(JSON.stringify(viewer.told)).not.toContain(world().ids.bolat);
  });

  it('is not for strangers, who cannot even tell that there is a seminar', async () => {
    const stranger = tab('stranger');
    expect(await stranger.refused('seminar:join', joinInput('viewer'))).toBe('resource.absent');
    expect(await stranger.refused('media:open-send', {})).toBe('resource.absent');
  });

  it('opens 15 minutes before, for the cast at any time and for a hall an hour before', async () => {
    const { db, ids, hallId } = world();
    const startsAt = Date.now() + 45 * 60_000;
    const place = { kind: 'hall' as const, hallId };
    const later = await db.addSeminar({
      hostIds: [ids.host],
      speakerIds: [],
      regionIds: [],
      sessions: [{ startsAt, endsAt: startsAt + 60 * 60_000 }],
      expected: [{ personId: ids.bolat, place, regionId: null, centreId: null }],
    });
    const early = await tab('bolat', peerId, later._id).ask('seminar:join', joinInput('viewer'));

    const opensAt = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Almaty', minute: '2-digit' });
    expect(early).toMatchObject({ ok: false, problem: { code: 'live.notOpen', status: 409 } });
    if (early.ok) return;
    expect(early.problem.title).toContain(`:${opensAt.format(startsAt - 15 * 60_000).padStart(2, '0')}`);
    expect(early.problem.retryAfterMs).toBeGreaterThan(29 * 60_000);
    expect((await tab('host', undefined, later._id).join('stage')).me.stageRole).toBe('host');
    expect((await tab('screen', undefined, later._id).join('screen')).receiveTransport).not.toBeNull();
    expect((await tab('coordinator', undefined, later._id).join('desk', { hallId })).receiveTransport).toBeNull();
  });

  it('makes nobody a screen or a Desk who is not', async () => {
    const { hallId } = world();
    expect(await tab('aigerim').refused('seminar:join', joinInput('screen'))).toBe('auth.denied');
    expect(await tab('aigerim').refused('seminar:join', { ...joinInput('desk'), hallId })).toBe('resource.absent');
  });

  it("does not give away another person's tab", async () => {
    await tab('aigerim', peerId).join('viewer');
    expect(await tab('bolat', peerId).refused('seminar:join', joinInput('viewer'))).toBe('live.peerTaken');
  });

  it('comes before everything else', async () => {
    const viewer = tab('aigerim');
    expect(await viewer.refused('media:resume', { consumerIds: [] })).toBe('live.notJoined');
    expect(await viewer.refused('floor:raise', { line: 'Су', key: 'key-number-1' })).toBe('live.notJoined');
  });
});

function joinInput(as: 'viewer' | 'screen' | 'desk') {
  const preferences = { mode: 'normal' as const, hidden: false };
  return { peerId, as, rtpCapabilities: { codecs: [] }, preferences };
}
