import { allows } from '@minber/shared/access/policy';
import { facetsOf, sockets } from '../platform/index.ts';
import { endTurn } from './floor-effects.ts';
import type { Home } from './home.ts';
import type { Participant } from './participants.ts';
import { enterRooms, leaveRooms } from './rooms.ts';

/** Soon, but not all in one instant. */
const rejoinSpreadMs = 1000;

/** The plan was changed: whoever may not be here any more goes, with his media; who leads no more hears no queue. */
export async function recheck(home: Home): Promise<void> {
  for (const participant of home.participants.all()) {
    const facets = await facetsOf('seminar', home.seminarId, participant.principal);
    if (facets && allows(participant.principal, 'live:join', facets)) {
      await recontrol(home, participant, allows(participant.principal, 'live:host', facets));
    } else {
      sendAway(home, participant);
    }
  }
}

async function recontrol(home: Home, participant: Participant, controls: boolean): Promise<void> {
  if (participant.controls === controls) return;
  participant.controls = controls;
  const socket = participant.socketId === undefined ? undefined : sockets.find(participant.socketId);
  if (!socket) return;
  await enterRooms(socket, home.seminarId, participant);
  askToRejoin(home, participant);
}

function sendAway(home: Home, participant: Participant): void {
  const { ownerId, socketId } = participant;
  const socket = socketId === undefined ? undefined : sockets.find(socketId);
  askToRejoin(home, participant);
  if (socket) leaveRooms(socket, home.seminarId);
  home.participants.remove(participant);
  if (home.participants.ofOwner(ownerId).length > 0) return;
  void home.room?.evict(ownerId);
  endTurn(home, ownerId);
}

/** The page asks anew: it learns what it may now, or that the seminar is closed to it. */
function askToRejoin({ seminarId }: Home, { socketId }: Participant): void {
  if (socketId === undefined) return;
  sockets.emitToSocket(socketId, 'media:rejoin', { seminarId, reason: 'room-closed', spreadMs: rejoinSpreadMs });
}
