import type { Socket } from 'socket.io';
import { sockets } from '../platform/index.ts';
import type { Home } from './home.ts';

/** Which seminar a socket is in. It is in one at a time. */
const homeOfSocket = new WeakMap<Socket, Home>();

/** The socket takes part in this seminar from now on; when it drops, its tab is kept for 20 s. */
export function followSocket(socket: Socket, home: Home): void {
  const before = homeOfSocket.get(socket);
  if (before === home) return;
  homeOfSocket.set(socket, home);
  if (!before) {
    sockets.onDisconnect(socket, () => homeOfSocket.get(socket)?.participants.drop(socket.id));
    return;
  }
  const elsewhere = before.participants.ofSocket(socket.id);
  if (elsewhere) before.participants.remove(elsewhere);
}
