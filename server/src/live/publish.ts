import type { RtpParameters } from '@minber/media';
import type { liveEvents } from '@minber/shared/live/contract';
import type { TrackInfo } from '@minber/shared/live/media';
import { type EventCall, fail, sockets } from '../platform/index.ts';
import { obey } from './floor.ts';
import { fromClient, mediaCall } from './media.ts';
import { present } from './members.ts';
import { ownerRoom } from './rooms.ts';

type Call<K extends keyof typeof liveEvents> = EventCall<(typeof liveEvents)[K]>;

export async function openSend(call: Call<'media:open-send'>) {
  const { home, room, participant } = present(call);
  if (home.stage.maySend(participant.ownerId).length === 0) fail('live.mayNotPublish');
  return await mediaCall(() => room.openSend(participant.peerId));
}

export async function produce(call: Call<'media:produce'>) {
  const { home, room, participant } = present(call);
  const { trackId, source, kind, transportId, rtpParameters } = call.input;
  const { ownerId, peerId } = participant;
  if (!home.stage.maySend(ownerId).includes(source)) fail('live.mayNotPublish');
  const track: TrackInfo = { trackId, ownerId, source, kind };
  return await mediaCall(() => room.produce(peerId, transportId, track, fromClient<RtpParameters>(rtpParameters)));
}

export async function pauseTrack(call: Call<'media:pause-track'>): Promise<undefined> {
  const { room } = ownTrack(call);
  await mediaCall(() => room.pauseTrack(call.input.trackId, call.input.paused));
}

export async function closeTrack(call: Call<'media:close-track'>): Promise<undefined> {
  ownTrack(call).room.closeTrack(call.input.trackId);
}

/** The host takes a track down: cast may send again, who has the floor loses it. */
export async function mute(call: Call<'stage:mute'>): Promise<undefined> {
  const { home, room } = present(call);
  const track = home.stage.track(call.input.trackId) ?? fail('resource.absent');
  const floorEntryId = home.stage.find(track.ownerId)?.floorEntryId;
  if (floorEntryId) {
    await obey(home, { do: 'end', entryId: floorEntryId });
    return;
  }
  const { seminarId } = home;
  sockets.emitTo(ownerRoom(seminarId, track.ownerId), 'stage:taken-down', { seminarId, trackId: track.trackId });
  room.closeTrack(track.trackId);
}

function ownTrack(call: Call<'media:close-track'> | Call<'media:pause-track'>) {
  const found = present(call);
  const track = found.home.stage.track(call.input.trackId);
  if (track?.ownerId !== found.participant.ownerId) fail('resource.absent');
  return found;
}
