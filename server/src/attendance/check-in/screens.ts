import { qrPage, qrWindowMs, type ScreenQr, type ScreenSnapshot } from '@minber/shared/attendance/check-in';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Socket } from 'socket.io';
import { clock, publicUrl, sockets } from '../../platform/index.ts';
import { findBoard } from '../board/boards.ts';
import type { BoardChanges } from '../board/changes.ts';
import type { SessionBoard } from '../board/session-board.ts';
import { hallOfSession } from '../desk/snapshot.ts';
import type { ScreenPrincipal } from '../people/principals.ts';
import { chooseSession, isCheckInOpen } from '../record/timetable.ts';
import { codeOf, type Sight, tokenOf, windowAt } from './qr.ts';

type Seat = Pick<ScreenPrincipal, 'screenId' | 'hallId'>;

interface Watching {
  seminarId: Id;
  hallId: Id;
  screenId: Id;
  sessionId: Id;
}

const watching = new Map<string, Watching>();
/** Codes that stand on screens now or stood there in the window before. */
const shownCodes = new Map<string, { sight: Sight; window: number }>();
let window = 0;

/** What a CentreScreen shows besides the broadcast. Throws `resource.absent` where its hall takes no part. */
export async function screenSnapshot({ screenId, hallId }: Seat, seminarId: Id): Promise<ScreenSnapshot> {
  const { board, hall } = await hallOfSession(seminarId, hallId);
  const now = clock.now();
  return {
    place: hall.facts.names,
    qr: qrFor(board, screenId, now),
    messages: hall.messages,
    checkedIn: hall.in.size,
    expected: hall.expected.size,
    serverNow: now,
  };
}

/** The same, and from now on what changes of it. */
export async function watchScreen(
  socket: Socket,
  { screenId, hallId }: ScreenPrincipal,
  seminarId: Id,
): Promise<ScreenSnapshot> {
  const { board } = await hallOfSession(seminarId, hallId);
  if (!watching.has(socket.id)) sockets.onDisconnect(socket, () => watching.delete(socket.id));
  watching.set(socket.id, { seminarId, hallId, screenId, sessionId: board.session.sessionId });
  return screenSnapshot({ screenId, hallId }, seminarId);
}

export function isScreenWatching(sessionId: Id): boolean {
  return [...watching.values()].some((one) => one.sessionId === sessionId);
}

/** Which screen showed a typed code. */
export function findShownCode(code: string): Sight | undefined {
  const found = shownCodes.get(code);
  return found && found.window >= windowAt(clock.now()) - 1 ? found.sight : undefined;
}

/** Tells screens what has changed for their halls. */
export function publishScreens(board: SessionBoard, changes: BoardChanges): void {
  const { sessionId } = board.session;
  const seminarId = board.seminar._id;
  for (const [socketId, one] of watching) {
    const hall = board.halls.get(one.hallId);
    if (!hall || one.sessionId !== sessionId) continue;
    if (changes.people.has(one.hallId)) {
      const counts = { seminarId, checkedIn: hall.in.size, expected: hall.expected.size };
      sockets.emitToSocket(socketId, 'screen:counts', counts);
    }
    if (changes.parts.get(one.hallId)?.has('messages'))
      sockets.emitToSocket(socketId, 'screen:messages', { seminarId, messages: hall.messages });
    if (changes.session) showQr(socketId, one);
  }
}

/** Every 30 s each screen shows another QR. */
export function turnQr(now: Instant): void {
  if (windowAt(now) === window) return;
  window = windowAt(now);
  for (const [code, shown] of shownCodes) if (shown.window < window - 1) shownCodes.delete(code);
  for (const [socketId, one] of watching) showQr(socketId, one);
}

function showQr(socketId: string, one: Watching): void {
  const board = findBoard(one.sessionId);
  if (!board) return;
  one.sessionId = chooseSession(board.seminar).sessionId;
  const shown = findBoard(one.sessionId) ?? board;
  const qr = qrFor(shown, one.screenId, clock.now());
  sockets.emitToSocket(socketId, 'screen:qr', { seminarId: one.seminarId, qr });
}

function qrFor(board: SessionBoard, screenId: Id, now: Instant): ScreenQr | null {
  if (board.seminar.cancelled || !isCheckInOpen(board.session, now)) return null;
  const seminarId = board.seminar._id;
  const { sessionId } = board.session;
  const sight = { seminarId, sessionId, screenId };
  const current = windowAt(now);
  const code = codeOf(sight, current);
  shownCodes.set(code, { sight, window: current });
  const url = `${publicUrl()}${qrPage}#${tokenOf(sight, current)}`;
  return { seminarId, sessionId, url, code, expiresAt: (current + 1) * qrWindowMs };
}
