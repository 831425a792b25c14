import type { Room } from '@minber/media';
import type { Id } from '@minber/shared/platform/ids';
import { fail } from '../platform/index.ts';
import type { Home } from './home.ts';
import { findHome } from './homes.ts';
import type { Participant } from './participants.ts';

interface Joined {
  home: Home;
  participant: Participant;
}

/** The home and the participant a socket speaks for. Throws `live.notJoined`. */
export function joined(seminarId: Id, socketId: string): Joined {
  const home = findHome(seminarId);
  const participant = home?.participants.ofSocket(socketId);
  if (!home || !participant) fail('live.notJoined');
  return { home, participant };
}

/** The same with its media. Throws `live.mediaGone` when the tab has to join again. */
export function present(call: { input: { seminarId: Id }; socket: { id: string } }): Joined & { room: Room } {
  const found = joined(call.input.seminarId, call.socket.id);
  return { ...found, room: found.home.room ?? fail('live.mediaGone') };
}
