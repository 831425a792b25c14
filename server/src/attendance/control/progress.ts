import type { RollCallProgress } from '@minber/shared/attendance/roll-call';
import type { HallBoard } from '../board/hall-board.ts';
import type { SessionBoard } from '../board/session-board.ts';
import type { RowScope } from '../people/rows.ts';
import { asksHall, type RollCallAskDoc, viewAsk } from '../rollcall/ask-model.ts';

/** How far the latest roll-call has come in what a scope shows; costs one step a hall and group. */
export function rollCallProgress(board: SessionBoard, rows: RowScope): RollCallProgress | null {
  const ask = board.asks.latest;
  if (!ask) return null;
  const halls = [...board.halls.values()].filter((hall) => rows.allows(hall.facts) && matters(hall, ask));
  const groups = board.groups.all().filter((group) => rows.allows(group));
  return {
    ask: viewAsk(ask),
    halls: { answered: halls.filter(({ rollCall }) => rollCall && rollCall.at >= ask.at).length, of: halls.length },
    own: {
      answered: groups.reduce((sum, { answered }) => sum + answered.size, 0),
      of: groups.reduce((sum, { asked }) => sum + asked.size, 0),
    },
  };
}

function matters({ facts, expected, in: inside }: HallBoard, ask: RollCallAskDoc): boolean {
  return asksHall(ask, facts.hallId) && (expected.size > 0 || inside.size > 0);
}
