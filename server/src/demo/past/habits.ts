import type { Id } from '@minber/shared/platform/ids';

/** What a person or a hall is like all the year round: it follows from the id. */
function trait(id: Id, of: number): number {
  return Number.parseInt(id.slice(0, 8), 16) % of;
}

/** One in thirteen is late more often than not, one in eleven loses his line, one in forty sends somebody. */
export const isLatecomer = (id: Id) => trait(id, 13) === 3;
export const losesLine = (id: Id) => trait(id, 11) === 5;
export const sendsSomebody = (id: Id) => trait(id, 40) === 7;

/** One hall in four has a poor line, one in five seldom calls the roll, one in six counts other heads than it lists. */
export const hasPoorLine = (hallId: Id) => trait(hallId, 4) === 1;
export const skipsRollCalls = (hallId: Id) => trait(hallId, 5) === 2;
export const miscounts = (hallId: Id) => trait(hallId, 6) === 4;
