import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorCatalogue } from '../../../shared/src/errors.ts';
import type { Ack } from '../../../shared/src/platform/event.ts';
import type { SocketClient } from '../../support/socket.ts';
import type { World } from '../../support/world/index.ts';
import { joinInput, type LiveWorld, openSocket } from '../../support/world/live.ts';
import { inputOf } from '../access/inputs.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { RawSocket } from '../support/raw-socket.ts';
import type { SocketEvent } from '../support/registry.ts';
import { nested, pollution } from './payloads.ts';

/** What a socket keeps at once; the next ones wait. */
const bucket = 60;
const senseless = [
  null,
  'x',
  17,
  true,
  [],
  [{}],
  Buffer.from('x'),
  JSON.parse(`{${pollution}}`),
  JSON.parse(nested(2_000)),
];
const wrongValues = [{ $gt: '' }, ['x'], 'ұ'.repeat(20_000), -1.5, null];

/** Every event, given what is no input of its contract; and sockets that misbehave. */
export function describeMessages(world: () => World, live: () => LiveWorld, events: () => SocketEvent[]): void {
  let bystander: SocketClient;
  const open: SocketClient[] = [];
  const enter = async (who: 'administrator' | 'northHost' | 'northOwnLearner' = 'administrator') => {
    const socket = await openSocket(world(), who);
    open.push(socket);
    return socket;
  };
  beforeAll(async () => {
    bystander = await openSocket(world(), 'northSpeaker');
    await bystander.get('seminar:join', joinInput(world().north.seminarId, 'stage'));
  });
  afterAll(() => {
    for (const socket of [...open, bystander]) socket.close();
  });
  /** The others are still there, in their seminar, and served. */
  const othersAreWell = async () => {
    expect(bystander.connected).toBe(true);
    expect(live().north.host.connected).toBe(true);
    await bystander.get('media:details', { seminarId: world().north.seminarId });
  };

  describe('a socket event', () => {
    it('that is not well-formed is refused with a typed answer, and does nothing', async () => {
      const before = await fingerprint(world().server);
      const wrong: string[] = [];
      for (const { key, event } of events()) {
        const valid = inputOf(key, world(), live(), 'north');
        const required = Object.entries(event.in.shape).filter(([, field]) => !field.safeParse(undefined).success);
        // An object that asks for nothing takes any object, stripped; every other value must be refused.
        const misfits = required.flatMap(([name, field]) => {
          const refused = wrongValues.filter((value) => !field.safeParse(value).success);
          expect(refused.length, `${key} ${name}`).toBeGreaterThanOrEqual(3);
          return refused.map((value) => [{ ...valid, [name]: value }]);
        });
        const inputs: unknown[][] = [
          [],
          ...senseless.map((input) => [input]),
          ...misfits,
          ...required.map(([name]) => [{ ...valid, [name]: undefined }]),
        ];
        let socket = await enter();
        for (const [at, input] of inputs.entries()) {
          if (at % 10 === 9) socket = await enter();
          const told = refusalOf(await socket.ask(key, ...input));
          if (told !== 'request.invalid') wrong.push(`${key} ${JSON.stringify(input).slice(0, 80)}: ${told}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(await fingerprint(world().server)).toEqual(before);
      await othersAreWell();
    });

    it('carries no more than its contract names', async () => {
      const socket = await enter('northOwnLearner');
      const { seminarId } = world().north;
      const extra = {
        principal: { kind: 'system' },
        controls: true,
        ownerId: world().people.northHost.id,
        ...JSON.parse(`{${pollution}}`),
      };
      const joined = await socket.get<{ me: object; floor: unknown }>('seminar:join', {
        ...joinInput(seminarId, 'viewer'),
        ...extra,
      });
      expect(joined.me).toMatchObject({ ownerId: world().people.northOwnLearner.id, isHost: false });
      expect(joined.floor).toBeNull();
      expect(
        refusalOf(await socket.ask('session:end', { seminarId, sessionId: world().north.sessionId, ...extra })),
      ).toBe('resource.absent');
    });

    it('with media that no browser would send is refused, and the broadcast goes on', async () => {
      const { seminarId } = world().north;
      const host = await enter('northHost');
      const { receiveTransport } = await host.get<{ receiveTransport: { id: string } }>(
        'seminar:join',
        joinInput(seminarId, 'stage'),
      );
      const { id: sendId } = await host.get<{ id: string }>('media:open-send', { seminarId });
      const deep = JSON.parse(nested(1_000));
      const strange = [{ codecs: [deep] }, { codecs: [{ mimeType: 5 }] }, { codecs: [{}], encodings: [{ ssrc: -1 }] }];
      const track = { transportId: sendId, trackId: 'strange-track', source: 'camera', kind: 'video' };
      const fingerprints = [{ algorithm: 'sha-256', value: 'zz' }];
      const attempts: [string, object][] = [
        ...strange.map((rtpCapabilities): [string, object] => [
          'seminar:join',
          { ...joinInput(seminarId, 'stage'), rtpCapabilities },
        ]),
        ...strange.map((rtpParameters): [string, object] => ['media:produce', { ...track, rtpParameters }]),
        ['media:produce', { ...track, kind: 'audio', rtpParameters: { codecs: [{ mimeType: 'audio/opus' }] } }],
        [
          'media:connect',
          { transportId: receiveTransport.id, dtlsParameters: { fingerprints, role: 'client', x: deep } },
        ],
        ['media:connect', { transportId: sendId, dtlsParameters: { fingerprints: [{ algorithm: 'md5', value: '' }] } }],
        ['media:layers', { consumerId: '__proto__', spatialLayer: 2 }],
        ['media:resume', { consumerIds: Array(200).fill('constructor') }],
      ];
      const wrong: string[] = [];
      for (const [key, input] of attempts) {
        const answer = await host.ask(key, { seminarId, ...input });
        const told = refusalOf(answer);
        if (!answer.ok && (answer.problem.status >= 500 || !(told in errorCatalogue))) wrong.push(`${key}: ${told}`);
      }
      expect(wrong).toEqual([]);
      await othersAreWell();
    });

    it('nobody knows is refused, by whatever name', async () => {
      const socket = await enter();
      for (const name of ['no:such', '__proto__', 'constructor', 'toString', 'presence:ping', 'x'.repeat(10_000), ''])
        expect(refusalOf(await socket.ask(name, {})), name.slice(0, 20)).toBe('event.unknown');
    });

    it('without a place to answer to is done or refused in silence', async () => {
      const socket = await enter();
      for (const { key } of events()) socket.socket.emit(key);
      socket.socket.emit('no:such', { a: 1 });
      socket.socket.emit('seminar:join', 'nobody listens');
      expect((await socket.ask('no:such')).ok).toBe(false);
      await othersAreWell();
    });
  });

  describe('a socket', () => {
    it('that sends more than 64 kB at once is closed, and no other', async () => {
      const [socket, sibling] = [await enter(), await enter()];
      socket.socket.emit('seminar:leave', { seminarId: 'x'.repeat(70_000) });
      await socket.gone();
      expect(refusalOf(await sibling.ask('seminar:leave', { seminarId: 'x'.repeat(60_000) }))).toBe('request.invalid');
      await othersAreWell();
    });

    it('that floods is told to wait, and the others are served meanwhile', async () => {
      const socket = await enter();
      const flood = Array.from({ length: 3 * bucket }, () => socket.ask('seminar:leave', { seminarId: 'x' }));
      await othersAreWell();
      const answers = await Promise.all(flood);
      const refused = answers.filter((answer) => refusalOf(answer) === 'request.tooMany');
      expect(refused.length).toBeGreaterThan(bucket);
      expect(answers.slice(0, bucket).map(refusalOf)).not.toContain('request.tooMany');
      for (const answer of refused) expect(answer.ok ? 0 : answer.problem.retryAfterMs).toBeGreaterThan(0);
    });

    it('pays for what is unknown and malformed as for anything else', async () => {
      const socket = await enter();
      const answers = await Promise.all(Array.from({ length: 2 * bucket }, () => socket.ask('no:such', null)));
      expect(answers.map(refusalOf)).toContain('request.tooMany');
    });

    it('that does not speak the protocol harms nobody', async () => {
      const { url } = world().server;
      const packets = [
        '42["disconnect"]',
        '42["newListener",{}]',
        '42[]',
        '42{}',
        '42[5,{}]',
        '42"x"',
        '42[{"a":1}]',
        '4',
        '9',
        '',
        '42["seminar:join"',
        '42/admin,["x"]',
        '40/admin,',
        '451-["seminar:join",{"_placeholder":true,"num":0}]',
        '451-["seminar:join",{"_placeholder":true,"num":"splice"}]',
        '459999999-["x"]',
        '43[{"ok":true}]',
        '43999["x"]',
        `42["seminar:join",${nested(5_000)}]`,
        '\u0000\u0001',
      ];
      for (const packet of packets) {
        const socket = await RawSocket.open(url, world().browsers.administrator.cookie());
        expect(await socket.send(packet), packet.slice(0, 40)).toBeLessThan(500);
      }
      await othersAreWell();
    });
  });
}

function refusalOf(answer: Ack<unknown>): string {
  return answer.ok ? 'obeyed' : answer.problem.code;
}
