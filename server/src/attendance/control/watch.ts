import { allows, scopeOf } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Scope } from '@minber/shared/access/rules';
import type { ControlSession, ControlSnapshot, Tile } from '@minber/shared/attendance/control';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Socket } from 'socket.io';
import { clock, facetsOf, log, sockets } from '../../platform/index.ts';
import { findSeminar, type LoadedSeminar, loadSeminar, type SessionDoc } from '../../seminars/index.ts';
import { boardOf, findBoard } from '../board/boards.ts';
import type { BoardChanges } from '../board/changes.ts';
import type { SessionBoard } from '../board/session-board.ts';
import { openConflicts } from '../board/visible.ts';
import { type RowScope, rowScope } from '../people/rows.ts';
import { chooseSession } from '../record/timetable.ts';
import { rollCallProgress } from './progress.ts';
import { tilesFor, totalsFor } from './tile.ts';

/** All who watch one seminar with the same rows: they are told the same. */
interface Audience {
  seminarId: Id;
  rows: RowScope;
  sockets: Set<string>;
  seq: number;
  /** The session they are shown. */
  sessionId: Id;
  ownSince: Map<string, Instant>;
  /** What they were last told of each tile. */
  told: Map<string, string>;
}

const audiences = new Map<string, Audience>();
/** Tiles that changed since the last telling, by session. */
const pending = new Map<Id, { tiles: Set<string>; session: boolean; conflicts: boolean; asks: boolean }>();

/** Everything of the control room this principal may see; changes follow until he leaves. */
export async function watchControl(socket: Socket, seminarId: Id, scope: Scope | undefined): Promise<ControlSnapshot> {
  const seminar = await loadSeminar(seminarId);
  const board = await boardOf(seminarId, chooseSession(seminar).sessionId);
  const rows = rowScope(scope, seminar);
  const key = keyOf(seminarId, rows);
  const known = audiences.get(key);
  const audience: Audience = known ?? {
    seminarId,
    rows,
    sockets: new Set(),
    seq: 0,
    sessionId: board.session.sessionId,
    ownSince: new Map(),
    told: new Map(),
  };
  audiences.set(key, audience);
  audience.sockets.add(socket.id);
  await socket.join(key);
  sockets.onDisconnect(socket, () => leave(key, socket.id));
  const now = clock.now();
  const shown = findBoard(audience.sessionId) ?? board;
  return {
    seminarId,
    session: viewSession(shown.session),
    totals: totalsFor(shown, rows),
    openConflicts: openConflicts(shown, rows),
    rollCall: rollCallProgress(shown, rows),
    tiles: byAttention(tilesFor(shown, rows, now, audience.ownSince)),
    seq: audience.seq,
    serverNow: now,
  };
}

export async function unwatchControl(socket: Socket, seminarId: Id): Promise<undefined> {
  for (const [key, audience] of audiences) {
    if (audience.seminarId !== seminarId || !audience.sockets.has(socket.id)) continue;
    leave(key, socket.id);
    await socket.leave(key);
  }
}

/** The seminar was edited: whoever may see other rows now, or none, hears a gap, and is answered anew when he asks again. */
export async function recheckControl(seminarId: Id): Promise<void> {
  const watched = [...audiences].filter(([, audience]) => audience.seminarId === seminarId);
  const seminar = watched.length > 0 ? await findSeminar(seminarId) : undefined;
  for (const [key, { seq, sockets: listening }] of watched) {
    for (const socketId of listening) {
      const socket = sockets.find(socketId);
      if (!socket || (seminar && (await keyFor(socket.data.principal, seminar)) === key)) continue;
      await socket.leave(key);
      leave(key, socketId);
      sockets.emitToSocket(socketId, 'control:changed', { seminarId, seq: seq + 2, tiles: [] });
    }
  }
}

/** The audience that this principal belongs to now; undefined when he may not watch. */
async function keyFor(principal: Principal, seminar: LoadedSeminar): Promise<string | undefined> {
  const facets = await facetsOf('seminar', seminar._id, principal);
  if (!facets || !allows(principal, 'control:watch', facets)) return undefined;
  return keyOf(seminar._id, rowScope(scopeOf(principal, 'control:watch'), seminar));
}

export function isControlWatched(sessionId: Id): boolean {
  return [...audiences.values()].some((audience) => audience.sessionId === sessionId);
}

/** Keeps in mind what has changed; it is told at the next turn. */
export function noteForControl(board: SessionBoard, changes: BoardChanges): void {
  const { sessionId } = board.session;
  const noted = pending.get(sessionId) ?? { tiles: new Set(), session: false, conflicts: false, asks: false };
  for (const tile of changes.tiles) noted.tiles.add(tile);
  noted.session ||= changes.session;
  noted.conflicts ||= changes.conflicts;
  noted.asks ||= changes.asks;
  pending.set(sessionId, noted);
}

/** Tells every audience what has changed for it. Called twice a second, so nobody hears more often. */
export function publishControl(now: Instant): void {
  for (const audience of audiences.values()) tell(audience, now);
  pending.clear();
}

function tell(audience: Audience, now: Instant): void {
  const board = findBoard(audience.sessionId);
  if (!board) return;
  const wanted = chooseSession(board.seminar).sessionId;
  if (wanted !== audience.sessionId) {
    turnTo(audience, wanted, now);
    return;
  }
  const noted = pending.get(audience.sessionId);
  if (!noted) return;
  const { rows, told } = audience;
  const tiles = tilesFor(board, rows, now, audience.ownSince, noted.tiles).filter((tile) => isNews(told, tile));
  if (tiles.length === 0 && !noted.session && !noted.conflicts && !noted.asks) return;
  send(audience, board, tiles, noted.session);
}

/** Another session matters now: everything of it is told. */
function turnTo(audience: Audience, sessionId: Id, now: Instant): void {
  const board = findBoard(sessionId);
  if (!board) {
    boardOf(audience.seminarId, sessionId).catch((thrown) =>
      log('control').warn({ err: thrown, sessionId }, 'no board'),
    );
    return;
  }
  audience.sessionId = sessionId;
  audience.told.clear();
  const tiles = tilesFor(board, audience.rows, now, audience.ownSince);
  for (const tile of tiles) isNews(audience.told, tile);
  send(audience, board, tiles, true);
}

function send(audience: Audience, board: SessionBoard, tiles: Tile[], isSessionNews: boolean): void {
  const { seminarId, rows } = audience;
  audience.seq += 1;
  sockets.emitTo(keyOf(seminarId, rows), 'control:changed', {
    seminarId,
    seq: audience.seq,
    ...(isSessionNews && { session: viewSession(board.session) }),
    totals: totalsFor(board, rows),
    openConflicts: openConflicts(board, rows),
    rollCall: rollCallProgress(board, rows),
    tiles: byAttention(tiles),
  });
}

function isNews(told: Map<string, string>, tile: Tile): boolean {
  const text = JSON.stringify(tile);
  if (told.get(tile.tileId) === text) return false;
  told.set(tile.tileId, text);
  return true;
}

function byAttention(tiles: Tile[]): Tile[] {
  return tiles.sort((a, b) => b.attention - a.attention);
}

function viewSession({ sessionId, state, startsAt, endsAt, startedAt }: SessionDoc): ControlSession {
  return { sessionId, state, plannedStart: startsAt, plannedEnd: endsAt, startedAt };
}

function keyOf(seminarId: Id, rows: RowScope): string {
  return `control:${seminarId}:${rows.key}`;
}

function leave(key: string, socketId: string): void {
  const audience = audiences.get(key);
  audience?.sockets.delete(socketId);
  if (audience?.sockets.size === 0) audiences.delete(key);
}
