import { intersect } from '@minber/shared/attendance/rules/intervals';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { findPerson } from '../../identity/index.ts';
import { isKeptHere } from '../../live/index.ts';
import { clock, log, signals } from '../../platform/index.ts';
import { findSeminar } from '../../seminars/index.ts';
import { loadHalls, loadRoster, personRow } from '../people/roster.ts';
import { everyRow } from '../people/rows.ts';
import type { Connection } from '../record/connections.ts';
import { recorder } from '../record/keeping.ts';
import { conflictsOf } from '../report/conflicts.ts';
import { loadFacts } from '../report/facts.ts';
import { linesOf } from '../report/line.ts';
import { loadBoard } from './load.ts';
import type { SessionBoard } from './session-board.ts';

interface Entry {
  seminarId: Id;
  board: SessionBoard | undefined;
  loading: Promise<SessionBoard>;
  usedAt: Instant;
}

/** A board nobody asked for and nobody is heard on is let go after this time. */
const idleMs = 30 * 60_000;
const entries = new Map<Id, Entry>();

/**
 * The session's board, built when there is none, and built anew where another node may have written since. Throws
 * `resource.absent`.
 */
export function boardOf(seminarId: Id, sessionId: Id): Promise<SessionBoard> {
  const known = entries.get(sessionId);
  if (known && isKeptHere(seminarId)) {
    known.usedAt = clock.now();
    return known.loading;
  }
  return build(seminarId, sessionId, known?.board).loading;
}

/** The board before it is shown until the new one is there. */
function build(seminarId: Id, sessionId: Id, before: SessionBoard | undefined): Entry {
  const loading = loadBoard(seminarId, sessionId);
  const entry: Entry = { seminarId, board: before, loading, usedAt: clock.now() };
  entries.set(sessionId, entry);
  loading.then(
    (board) => {
      if (before) carryOver(before, board);
      entry.board = board;
      for (const connection of recorder.connections.ofSession(sessionId)) connectionChanged(connection);
      askForConflicts(board);
    },
    () => {
      if (entries.get(sessionId) === entry) entries.delete(sessionId);
    },
  );
  return entry;
}

/** What was recorded here while the record was read is not lost on the way. */
function carryOver(before: SessionBoard, board: SessionBoard): void {
  for (const { who } of before.people.values()) if (!board.people.has(who.personId)) board.addPerson(who);
  board.apply(before.recorded);
}

/** Builds the boards of a seminar, or of one session, anew from the record. */
export function rebuild(wanted: { seminarId: Id; sessionId?: Id }): void {
  for (const [sessionId, { seminarId, board }] of [...entries]) {
    if (seminarId !== wanted.seminarId || sessionId !== (wanted.sessionId ?? sessionId)) continue;
    build(seminarId, sessionId, board).loading.catch((thrown) =>
      log('attendance').warn({ err: thrown, sessionId }, 'a board could not be built anew'),
    );
  }
}

export function findBoard(sessionId: Id): SessionBoard | undefined {
  return entries.get(sessionId)?.board;
}

export function allBoards(): SessionBoard[] {
  return [...entries.values()].flatMap(({ board }) => board ?? []);
}

/** Boards follow connections, sessions and troubles from now on. */
export function startFollowing(): void {
  recorder.onChange(connectionChanged);
  signals.on('live:session', ({ seminarId }) => void refreshSeminar(seminarId));
  signals.on('live:trouble', ({ sessionId, ownerId, hallId, what, at }) => {
    if (sessionId) findBoard(sessionId)?.trouble(ownerId, hallId, what, at);
  });
}

/** The seminar changed: its sessions, its expected list, its halls. */
export async function refreshSeminar(seminarId: Id): Promise<void> {
  const boards = allBoards().filter((board) => board.seminar._id === seminarId);
  const seminar = boards.length > 0 ? await findSeminar(seminarId) : undefined;
  if (!seminar) return;
  const roster = await loadRoster(seminar, []);
  const halls = await loadHalls(seminar.hallIds);
  for (const board of boards) {
    const session = seminar.sessions.find(({ sessionId }) => sessionId === board.session.sessionId);
    if (!session) continue;
    for (const hall of halls.values()) board.addHall(hall);
    for (const { who } of board.people.values()) {
      if (who.expectedPlace && !roster.has(who.personId)) board.addPerson({ ...who, expectedPlace: null });
    }
    for (const person of roster.values()) if (person.kind === 'person') board.addPerson(person);
    board.sessionChanged(seminar, session);
  }
}

/** Lets go of boards that nobody needs; what they showed is in the record. */
export function forgetIdle(now: Instant, isWatched: (sessionId: Id) => boolean): void {
  for (const [sessionId, { board, usedAt }] of entries) {
    if (!board || isWatched(sessionId) || now - usedAt < idleMs) continue;
    const heard = recorder.connections
      .ofSession(sessionId)
      .some(({ state }) => state === 'receiving' || state === 'idle');
    if (heard) continue;
    entries.delete(sessionId);
    recorder.connections.forgetSession(sessionId);
  }
}

function connectionChanged(connection: Connection): void {
  const { seminarId, sessionId, ownerKind, ownerId, staff } = connection;
  const entry = entries.get(sessionId);
  if (!entry) {
    boardOf(seminarId, sessionId).catch((thrown) => log('attendance').warn({ err: thrown, sessionId }, 'no board'));
    return;
  }
  const { board } = entry;
  if (!board) return;
  if (ownerKind === 'screen' || board.people.has(ownerId)) board.connectionChanged(connection);
  else if (!staff) void addUnexpected(board, ownerId);
}

/** Raises what the record says of conflicts up to now, and takes back what it does not say any more. */
export function askForConflicts(board: SessionBoard): void {
  const { sessionId } = board.session;
  askRecord(board).catch((thrown) => log('attendance').warn({ err: thrown, sessionId }, 'conflicts are not known'));
}

async function askRecord({ seminar, session, conflicts }: SessionBoard): Promise<void> {
  const openBefore = [...conflicts.open.keys()];
  const facts = await loadFacts(seminar, session.sessionId);
  const found = conflictsOf(facts, await linesOf(facts, everyRow));
  conflicts.confirm(new Map(found.map(({ conflictId, person }) => [conflictId, person.personId])), openBefore);
  for (const [personId, uses] of facts.uses)
    for (const { deviceId, hallId, from, to } of uses)
      if (deviceId && hallId === null && intersect([{ from, to }], facts.live).length > 0)
        conflicts.noteDevice(deviceId, personId, from);
}

/** Someone who is on no list, but attends. */
async function addUnexpected(board: SessionBoard, personId: Id): Promise<void> {
  const person = await findPerson(personId);
  if (person && !board.people.has(personId)) board.addPerson(personRow(person));
}
