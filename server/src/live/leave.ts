import { clock, sockets } from '../platform/index.ts';
import type { Home } from './home.ts';
import type { Lost, Participant } from './participants.ts';
import { stopListening } from './presence.ts';
import { leaveRooms } from './rooms.ts';

/** A participant's socket is gone, or another has taken its place: it gets nothing more and counts as presence no more. */
export function connectionClosed(home: Home, _: Participant, lost: Lost): void {
  stopListening(home.seminarId, lost.connectionId, lost.left);
  const socket = sockets.find(lost.socketId);
  if (socket) leaveRooms(socket, home.seminarId);
}

/** A tab is gone for good: its media ends. */
export function participantLeft(home: Home, participant: Participant): void {
  home.room?.leave(participant.peerId);
  if (home.stage.find(participant.ownerId)) home.pushes.changed('stage');
  if (home.participants.size === 0) home.emptySince = clock.now();
}
