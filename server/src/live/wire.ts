import type { Room } from '@minber/media';
import { rejoinSpreadMs } from '@minber/shared/live/rejoin';
import type { ServerEventName, ServerEventPayload } from '@minber/shared/server-events';
import { fail, sockets } from '../platform/index.ts';
import type { Home } from './home.ts';
import { loadLevel, media } from './media.ts';
import { seminarRoom } from './rooms.ts';

/** The seminar's room, opened when there is none: its rights are those of the stage, its news go to the seminar. */
export async function roomOf(home: Home): Promise<Room> {
  const room = await media().room(home.seminarId);
  if (home.closed) fail('server.busy', { retryAfterMs: 500 });
  if (room !== home.room) {
    home.room = room;
    for (const { ownerId } of home.stage.standings) room.allowPublish(ownerId, home.stage.maySend(ownerId));
    room.setLoadLevel(loadLevel());
    wire(home, room);
  }
  return room;
}

function wire(home: Home, room: Room): void {
  const { seminarId, stage, timeline, participants } = home;
  const sessionId = () => home.current?.sessionId ?? null;

  room.on('added', (peerId, consumers) => tell(home, peerId, 'media:added', { seminarId, consumers }));
  room.on('removed', (peerId, consumerIds) => tell(home, peerId, 'media:removed', { seminarId, consumerIds }));
  room.on('connected', (peerId, connected) => {
    const participant = participants.get(peerId);
    if (participant) participant.connected = connected;
  });
  room.on('activeSpeaker', (ownerId) => {
    home.activeSpeaker = ownerId ?? null;
    sockets.emitTo(seminarRoom(seminarId), 'live:active-speaker', { seminarId, ownerId: home.activeSpeaker });
  });
  room.on('trackAdded', (track) => {
    home.changeTracks(() => stage.addTrack(track));
    void timeline.append(sessionId(), { kind: 'track-added', track });
  });
  room.on('trackRemoved', ({ trackId }, why) => {
    home.changeTracks(() => stage.removeTrack(trackId));
    void timeline.append(sessionId(), { kind: 'track-removed', trackId, why });
  });
  room.on('producerPaused', (trackId, paused) => {
    home.changeTracks(() => stage.pauseTrack(trackId, paused));
    sockets.emitTo(seminarRoom(seminarId), 'media:paused', { seminarId, trackId, paused });
    void timeline.append(sessionId(), { kind: 'track-paused', trackId, paused });
  });
  room.on('rejoin', (peerId, reason) => {
    if (reason === 'room-closed') roomClosed(home, room);
    tell(home, peerId, 'media:rejoin', { seminarId, reason, spreadMs: rejoinSpreadMs(participants.size) });
  });
}

/** The room is gone, and every track with it; the next join opens another. */
function roomClosed(home: Home, room: Room): void {
  if (home.room !== room) return;
  home.room = undefined;
  for (const { trackId } of home.stage.tracks) {
    home.changeTracks(() => home.stage.removeTrack(trackId));
    void home.timeline.append(home.current?.sessionId ?? null, { kind: 'track-removed', trackId, why: 'lost' });
  }
  for (const participant of home.participants.all()) participant.connected = false;
}

function tell<K extends ServerEventName>(home: Home, peerId: string, name: K, payload: ServerEventPayload<K>): void {
  const socketId = home.participants.get(peerId)?.socketId;
  if (socketId) sockets.emitToSocket(socketId, name, payload);
}
