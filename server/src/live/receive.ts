import type { DtlsParameters } from '@minber/media';
import type { liveEvents } from '@minber/shared/live/contract';
import type { EventCall } from '../platform/index.ts';
import { findHome } from './homes.ts';
import { fromClient, mediaCall } from './media.ts';
import { present } from './members.ts';
import { presenceStored } from './presence.ts';

type Call<K extends keyof typeof liveEvents> = EventCall<(typeof liveEvents)[K]>;

/** Connects a receive or a send transport. Throws `live.mediaGone` when it is not there any more. */
export async function connect(call: Call<'media:connect'>): Promise<undefined> {
  const { room, participant } = present(call);
  const { transportId, dtlsParameters } = call.input;
  await mediaCall(() => room.connect(participant.peerId, transportId, fromClient<DtlsParameters>(dtlsParameters)));
}

export async function resume(call: Call<'media:resume'>): Promise<undefined> {
  const { room, participant } = present(call);
  await mediaCall(() => room.resume(participant.peerId, call.input.consumerIds));
}

/** Low data, audio only, hidden tab. */
export async function prefer(call: Call<'media:prefer'>): Promise<undefined> {
  const { room, participant } = present(call);
  await mediaCall(() => room.prefer(participant.peerId, call.input.preferences));
}

export async function layers(call: Call<'media:layers'>): Promise<undefined> {
  const { room, participant } = present(call);
  const { consumerId, spatialLayer, temporalLayer } = call.input;
  await mediaCall(() => room.preferLayers(participant.peerId, consumerId, spatialLayer, temporalLayer));
}

export async function restartIce(call: Call<'media:restart-ice'>) {
  const { room, participant } = present(call);
  const iceParameters = await mediaCall(() => room.restartIce(participant.peerId, call.input.transportId));
  return { iceParameters };
}

export async function details(call: Call<'media:details'>) {
  const { room, participant } = present(call);
  return await mediaCall(() => room.details(participant.peerId));
}

/** The tab says goodbye: nothing is kept for it. Acknowledged once it is stored that it left, so that no crash invents minutes. */
export async function leave({ input, socket }: Call<'seminar:leave'>): Promise<undefined> {
  const home = findHome(input.seminarId);
  const participant = home?.participants.ofSocket(socket.id);
  if (participant) home?.participants.remove(participant);
  await presenceStored();
}
