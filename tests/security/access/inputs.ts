import { rtpParameters } from '../../../media/src/testing/publisher.ts';
import type { Side } from '../../support/world/cast.ts';
import type { World } from '../../support/world/index.ts';
import { joinInput, type LiveWorld, newKey } from '../../support/world/live.ts';

const fingerprint = { algorithm: 'sha-256', value: Array(32).fill('AB').join(':') };
const track = 'no-track-of-anybody';

/** A well-formed input of every event on one side; its ids belong together. */
export function inputOf(key: string, world: World, live: LiveWorld, side: Side): Record<string, unknown> {
  const { seminarId, sessionId, hallId } = world[side];
  const { entryId, messageId, askId } = live[side];
  const inputs: Record<string, object> = {
    'desk:watch': { hallId },
    'desk:unwatch': { hallId },
    'screen:acknowledge': { messageId },
    'presence:confirm': { askId },
    'seminar:join': joinInput(seminarId, 'viewer'),
    'media:connect': { transportId: 'nobody', dtlsParameters: { fingerprints: [fingerprint] } },
    'media:resume': { consumerIds: ['nobody'] },
    'media:prefer': { preferences: { mode: 'low', hidden: false } },
    'media:layers': { consumerId: 'nobody', spatialLayer: 0 },
    'media:restart-ice': { transportId: 'nobody' },
    'media:produce': {
      transportId: 'nobody',
      trackId: track,
      source: 'camera',
      kind: 'video',
      rtpParameters: rtpParameters([{ kind: 'video', ssrc: 4711, payloadBytes: 100 }]),
    },
    'media:pause-track': { trackId: track, paused: true },
    'media:close-track': { trackId: track },
    'stage:mute': { trackId: track },
    'session:start': { sessionId },
    'session:pause': { sessionId },
    'session:resume': { sessionId },
    'session:end': { sessionId },
    'session:go-on': { sessionId },
    'floor:raise': { line: 'Сұрақ', key: newKey() },
    'floor:raise-for-hall': { hallId, line: 'Сұрақ', key: newKey() },
    'floor:withdraw': { entryId },
    'floor:invite': { entryId },
    'floor:remove': { entryId },
    'floor:accept': { entryId },
    'floor:ready': { entryId },
    'floor:decline': { entryId },
    'floor:end': { entryId },
    'trouble:report': { what: 'sound' },
  };
  return { seminarId, ...inputs[key] };
}
