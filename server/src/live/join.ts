import type { JoinResult, RtpCapabilities } from '@minber/media';
import { allows } from '@minber/shared/access/policy';
import { type Principal, subjectOf } from '@minber/shared/access/principal';
import type { Facets } from '@minber/shared/access/rules';
import type { JoinAs, JoinSnapshot, liveEvents } from '@minber/shared/live/contract';
import { rejoinSpreadMs } from '@minber/shared/live/rejoin';
import type { Id } from '@minber/shared/platform/ids';
import { clock, type EventCall, env, fail } from '../platform/index.ts';
import { isDraining } from './drain.ts';
import { myEntry, runsHall } from './floor.ts';
import type { Home } from './home.ts';
import { homeOf } from './homes.ts';
import { fromClient, mediaCall } from './media.ts';
import { refuseUnlessOpen } from './opening.ts';
import type { Participant } from './participants.ts';
import { beginListening } from './presence.ts';
import { enterRooms } from './rooms.ts';
import { followSocket } from './sockets-gone.ts';
import { iceServers } from './turn.ts';
import { roomOf } from './wire.ts';

type Call = EventCall<(typeof liveEvents)['seminar:join']>;

const receives: readonly JoinAs[] = ['viewer', 'screen', 'stage'];

/**
 * Lets a tab in, with everything it needs in one answer. The same tab (`peerId`) coming back within 20 s takes over what
 * it had. Throws `live.notOpen`, `live.over`, `server.stopping`, `live.peerTaken`, `live.tooManyTabs`.
 */
export async function join({ principal, input, facets = {}, socket, language }: Call): Promise<JoinSnapshot> {
  if (isDraining()) fail('server.stopping', { retryAfterMs: 2_000 });
  const { seminarId, peerId, device } = input;
  const ownerId = subjectOf(principal) ?? fail('auth.required');
  const home = await homeOf(seminarId);
  const controls = allows(principal, 'live:host', facets);
  const as = asWhat(home, principal, ownerId, input.as);
  if (!controls && !home.stage.isCast(ownerId)) refuseUnlessOpen(home.seminar, as, language);
  const hallId = await hallOf(home, principal, as, input.hallId);
  if (home.closed) fail('server.busy', { retryAfterMs: 500 });
  if (!socket.connected) fail('live.notJoined');

  followSocket(socket, home);
  const newcomer = { peerId, ownerId, principal, as, hallId, device, controls, socketId: socket.id };
  const participant = home.participants.enter(newcomer);
  home.emptySince = undefined;
  await enterRooms(socket, seminarId, participant);
  beginListening({ seminarId, participant, sessionId: () => home.current?.sessionId });
  const media = await enterMedia(home, participant, input);
  if (home.stage.find(ownerId)) home.pushes.changed('stage');
  return snapshot(home, participant, media, facets);
}

/** Only a paired screen is a screen; only who may publish is on the stage. */
function asWhat(home: Home, principal: Principal, ownerId: string, asked: JoinAs): JoinAs {
  if (principal.kind === 'screen') return 'screen';
  if (asked === 'screen') fail('auth.denied');
  if (asked === 'stage' && home.stage.maySend(ownerId).length === 0) return 'viewer';
  return asked;
}

/**
 * A screen's own hall; a Desk's, where the person runs it; where people are expected, that of a companion or of someone
 * who listens in his hall by headphones.
 */
async function hallOf(home: Home, principal: Principal, as: JoinAs, asked: Id | undefined): Promise<Id | undefined> {
  if (principal.kind === 'screen') return principal.hallId;
  const isExpected = asked !== undefined && home.seminar.hallIds.includes(asked);
  if (as === 'companion' || as === 'viewer') return isExpected ? asked : undefined;
  if (as !== 'desk') return undefined;
  if (!asked || !isExpected || !(await runsHall(principal, asked))) fail('resource.absent');
  return asked;
}

/** A tab that still holds the transport it was given takes it over; one that has lost it gets a new one. */
async function enterMedia(home: Home, participant: Participant, input: Call['input']): Promise<JoinResult> {
  const { peerId, ownerId, as } = participant;
  const result = await mediaCall(async () => {
    const room = await roomOf(home);
    const sources = home.stage.maySend(ownerId);
    if (sources.length > 0) room.allowPublish(ownerId, sources);
    const { rtpCapabilities, preferences, estimateBps, transportId } = input;
    return await room.join({
      peerId,
      ownerId,
      rtpCapabilities: fromClient<RtpCapabilities>(rtpCapabilities),
      preferences,
      receive: receives.includes(as),
      essential: as === 'screen' || sources.length > 0,
      fresh: transportId === undefined || transportId !== participant.transportId,
      ...(estimateBps !== undefined && { initialBitrateBps: estimateBps }),
    });
  });
  if (home.participants.get(peerId) !== participant) {
    if (!home.participants.get(peerId)) home.room?.leave(peerId);
    fail('live.notJoined');
  }
  participant.transportId = result.receiveTransport?.id;
  return result;
}

function snapshot(home: Home, participant: Participant, media: JoinResult, facets: Facets): JoinSnapshot {
  const { principal, ownerId, as, controls } = participant;
  const now = clock.now();
  const maySpeak = home.stage.maySend(ownerId);
  const turn = { urls: env.TURN_URLS, secret: env.TURN_SECRET };
  return {
    state: home.state(),
    serverNow: now,
    me: {
      ownerId,
      stageRole: home.stage.find(ownerId)?.role ?? null,
      maySpeak,
      isHost: controls,
      mayRaise: as === 'desk' || (!home.stage.isCast(ownerId) && allows(principal, 'floor:raise', facets)),
      floorEntry: myEntry(home, participant),
    },
    iceServers: iceServers(turn, ownerId, 'seminar', now),
    receiveTransport: media.receiveTransport ?? null,
    resumed: media.resumed,
    consumers: media.consumers,
    floor: controls ? home.floor.queue : null,
    rejoinSpreadMs: rejoinSpreadMs(home.participants.size),
  };
}
