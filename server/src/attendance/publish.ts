import { clock } from '../platform/index.ts';
import { allBoards, askForConflicts, forgetIdle } from './board/boards.ts';
import { tellOtherBoards } from './board/other-nodes.ts';
import type { SessionBoard } from './board/session-board.ts';
import { isScreenWatching, publishScreens, turnQr } from './check-in/screens.ts';
import { isControlWatched, noteForControl, publishControl } from './control/watch.ts';
import { isDeskWatched, publishDesks } from './desk/watch.ts';

const turnMs = 500;
const forgetEveryMs = 60_000;
let timers: NodeJS.Timeout[] = [];

/** Something was recorded: Desks and screens hear at once what has changed on a board, the control room at its next turn. */
export function publishBoard(board: SessionBoard): void {
  show(board);
  tellOtherBoards(board);
}

function show(board: SessionBoard): void {
  const changes = board.takeChanges();
  publishDesks(board, changes);
  publishScreens(board, changes);
  noteForControl(board, changes);
}

/** Twice a second everyone who watches is told what has changed. */
export function startPublishing(): void {
  timers = [setInterval(turn, turnMs), setInterval(() => forgetIdle(clock.now(), isWatched), forgetEveryMs)];
}

export function stopPublishing(): void {
  for (const timer of timers) clearInterval(timer);
}

function turn(): void {
  const now = clock.now();
  for (const board of allBoards()) {
    if (board.tick(now)) askForConflicts(board);
    show(board);
  }
  publishControl(now);
  turnQr(now);
}

function isWatched(sessionId: string): boolean {
  return isControlWatched(sessionId) || isDeskWatched(sessionId) || isScreenWatching(sessionId);
}
