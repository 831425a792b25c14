import type { DeskSnapshot } from '@minber/shared/attendance/desk';
import type { Id } from '@minber/shared/platform/ids';
import type { Socket } from 'socket.io';
import { sockets } from '../../platform/index.ts';
import type { BoardChanges } from '../board/changes.ts';
import type { SessionBoard } from '../board/session-board.ts';
import { nextDeskSeq } from './numbers.ts';
import { deskChange, deskSnapshot, hallOfSession } from './snapshot.ts';

/** How many sockets watch each hall of each session. */
const watchers = new Map<string, Set<string>>();

const keyOf = (sessionId: Id, hallId: Id) => `${sessionId}/${hallId}`;
const roomOf = (sessionId: Id, hallId: Id) => `desk:${sessionId}:${hallId}`;

/** Everything the hall's Desk shows; changes follow until the socket stops watching or ends. */
export async function openDesk(socket: Socket, seminarId: Id, hallId: Id, wanted?: Id): Promise<DeskSnapshot> {
  const { board } = await hallOfSession(seminarId, hallId, wanted);
  await watch(socket, board.session.sessionId, hallId);
  return deskSnapshot(seminarId, hallId, board.session.sessionId);
}

async function watch(socket: Socket, sessionId: Id, hallId: Id): Promise<void> {
  const key = keyOf(sessionId, hallId);
  const present = watchers.get(key) ?? new Set();
  watchers.set(key, present.add(socket.id));
  await socket.join(roomOf(sessionId, hallId));
  sockets.onDisconnect(socket, () => forget(key, socket.id));
}

/** Stops watching this hall in every session. */
export async function unwatchDesk(socket: Socket, hallId: Id): Promise<undefined> {
  for (const [key, present] of watchers) {
    const [sessionId = '', watchedHall] = key.split('/');
    if (watchedHall !== hallId || !present.has(socket.id)) continue;
    forget(key, socket.id);
    await socket.leave(roomOf(sessionId, hallId));
  }
}

export function isDeskWatched(sessionId: Id): boolean {
  return [...watchers.keys()].some((key) => key.startsWith(`${sessionId}/`));
}

/** Tells every watching Desk what has changed for it. */
export function publishDesks(board: SessionBoard, changes: BoardChanges): void {
  const { sessionId } = board.session;
  const halls = changes.session ? board.halls.keys() : new Set([...changes.people.keys(), ...changes.parts.keys()]);
  for (const hallId of halls) {
    const change = deskChange(board, hallId, changes);
    if (!change) continue;
    const key = keyOf(sessionId, hallId);
    const seq = nextDeskSeq(sessionId, hallId);
    if (watchers.has(key)) sockets.emitTo(roomOf(sessionId, hallId), 'desk:changed', { ...change, seq });
  }
}

function forget(key: string, socketId: string): void {
  const present = watchers.get(key);
  present?.delete(socketId);
  if (present?.size === 0) watchers.delete(key);
}
