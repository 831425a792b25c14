import { randomUUID } from 'node:crypto';
import { rtpParameters } from '../../../media/src/testing/publisher.ts';
import type { JoinSnapshot } from '../../../shared/src/live/contract.ts';
import type { SocketClient } from '../../support/socket.ts';
import type { Caller } from '../../support/world/cast.ts';
import type { World } from '../../support/world/index.ts';
import { joinInput, type LiveWorld, newKey, openSocket } from '../../support/world/live.ts';

export interface EventMismatch {
  by: Caller;
  socket: SocketClient;
  key: string;
  input: Record<string, unknown>;
  code: string;
}

/** Events whose ids do not belong together, by those who may do the same where they do. */
export async function eventMismatches(world: World, live: LiveWorld): Promise<EventMismatch[]> {
  const { north, south } = world;
  const { seminarId } = north;
  const speaker = await openSocket(world, 'northSpeaker');
  const joined = await speaker.get<JoinSnapshot>('seminar:join', joinInput(seminarId, 'stage'));
  const screen = await openSocket(world, 'northScreen');
  const administrator = await openSocket(world, 'administrator');
  const { host, learner, coordinator } = live.north;
  const [ownTrack, foreignTrack] = [await publish(host, seminarId), await publish(live.south.host, south.seminarId)];
  const tell = (by: Caller, socket: SocketClient, key: string, input: object, code = 'resource.absent') => ({
    by,
    socket,
    key,
    input: { seminarId, ...input },
    code,
  });
  const session = { sessionId: south.sessionId };
  const theirs = { entryId: live.south.entryId };
  const other = { entryId: live.south.hallEntryId };
  const transportId = joined.receiveTransport?.id;
  return [
    tell('administrator', administrator, 'desk:watch', { hallId: south.hallId }),
    tell('northCoordinator', coordinator, 'desk:watch', { hallId: north.hallId, sessionId: south.sessionId }),
    tell('northCoordinator', coordinator, 'seminar:join', joinInput(seminarId, 'desk', south.hallId)),
    tell('northCoordinator', coordinator, 'floor:raise-for-hall', {
      hallId: south.hallId,
      line: 'Бөтен зал',
      key: newKey(),
    }),
    tell('northScreen', screen, 'screen:acknowledge', { messageId: live.south.messageId }),
    tell('northOwnLearner', learner, 'presence:confirm', { askId: live.south.askId }),
    ...['start', 'pause', 'resume', 'end'].map((act) => tell('northHost', host, `session:${act}`, session)),
    tell('northHost', host, 'session:go-on', session, 'session.wrongState'),
    ...['invite', 'remove', 'end'].map((act) => tell('northHost', host, `floor:${act}`, theirs)),
    ...['withdraw', 'decline', 'end', 'ready'].map((act) => tell('northOwnLearner', learner, `floor:${act}`, theirs)),
    ...['withdraw', 'decline', 'accept'].map((act) => tell('northCoordinator', coordinator, `floor:${act}`, other)),
    tell('northHost', host, 'stage:mute', { trackId: foreignTrack }),
    tell('northHost', host, 'media:close-track', { trackId: foreignTrack }),
    // Within one seminar: what another tab owns.
    tell('northSpeaker', speaker, 'media:close-track', { trackId: ownTrack }),
    tell('northSpeaker', speaker, 'media:pause-track', { trackId: ownTrack, paused: true }),
    tell('northHost', host, 'media:restart-ice', { transportId }, 'live.mediaGone'),
    tell('northOwnLearner', learner, 'media:open-send', {}, 'live.mayNotPublish'),
    tell('northOwnLearner', learner, 'floor:ready', { entryId: live.north.entryId }, 'floor.notInvited'),
    tell('northOwnLearner', learner, 'floor:ready', { entryId: live.north.hallEntryId }),
    tell('northOwnLearner', learner, 'floor:withdraw', { entryId: live.north.hallEntryId }),
    tell('northOwnLearner', learner, 'seminar:join', joinInput(seminarId, 'screen'), 'auth.denied'),
    tell('northCoordinator', coordinator, 'floor:withdraw', { entryId: live.north.entryId }),
  ];
}

/** A track that is published; nothing is sent. */
async function publish(socket: SocketClient, seminarId: string): Promise<string> {
  const { id: transportId } = await socket.get<{ id: string }>('media:open-send', { seminarId });
  const trackId = randomUUID();
  const parameters = rtpParameters([
    { kind: 'video', ssrc: 1_000 + Math.floor(Math.random() * 1e9), payloadBytes: 100 },
  ]);
  const what = { transportId, trackId, source: 'camera', kind: 'video', rtpParameters: parameters };
  await socket.get('media:produce', { seminarId, ...what });
  return trackId;
}
