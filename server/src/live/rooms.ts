import type { Id } from '@minber/shared/platform/ids';
import type { Socket } from 'socket.io';
import type { Participant } from './participants.ts';

/** Names of the Socket.IO rooms that live speaks to. */
export const seminarRoom = (seminarId: Id): string => `live:${seminarId}`;
/** Those who control the seminar. */
export const hostsRoom = (seminarId: Id): string => `live:${seminarId}:hosts`;
/** All tabs of one person, screen or guest in this seminar. */
export const ownerRoom = (seminarId: Id, ownerId: string): string => `live:${seminarId}:owner:${ownerId}`;
/** A hall's screen and its Desk. */
export const hallRoom = (seminarId: Id, hallId: Id): string => `live:${seminarId}:hall:${hallId}`;

/** Puts a participant's socket into the rooms it belongs to now, and out of the others. */
export async function enterRooms(socket: Socket, seminarId: Id, participant: Participant): Promise<void> {
  const wanted = roomsOf(seminarId, participant);
  leaveRooms(socket, seminarId, wanted);
  await socket.join(wanted);
}

export function leaveRooms(socket: Socket, seminarId: Id, except: string[] = []): void {
  for (const room of socket.rooms) {
    if (room.startsWith(seminarRoom(seminarId)) && !except.includes(room)) void socket.leave(room);
  }
}

function roomsOf(seminarId: Id, { ownerId, as, hallId, controls }: Participant): string[] {
  const rooms = [seminarRoom(seminarId), ownerRoom(seminarId, ownerId)];
  if (controls) rooms.push(hostsRoom(seminarId));
  if (hallId && (as === 'screen' || as === 'desk')) rooms.push(hallRoom(seminarId, hallId));
  return rooms;
}
