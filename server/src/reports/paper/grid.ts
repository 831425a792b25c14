import type { Table } from './paper.ts';

/** Characters across a printed page. */
const across = 190;
/** Edges that lie closer than this are one: few columns serve all tables of a tab. */
const step = 5;

/** Columns of a tab on which all of its tables stand, however differently they are divided. */
export interface Grid {
  widths: number[];
  /** Over how many of them each column of this table goes. */
  spansOf(table: Table): number[];
}

export function gridOf(tables: Table[]): Grid {
  const edges = [...new Set(tables.flatMap(edgesOf))].sort((a, b) => a - b);
  return {
    widths: edges.map((edge, at) => edge - (edges[at - 1] ?? 0)),
    spansOf: (table) => {
      const own = edgesOf(table);
      return own.map((edge, at) => edges.filter((one) => one > (own[at - 1] ?? 0) && one <= edge).length);
    },
  };
}

/** Where the columns of a table end, each at least a step after the one before, the last at the right edge. */
function edgesOf({ columns }: Table): number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let shares = 0;
  let last = 0;
  return columns.map(({ share }, at) => {
    shares += share;
    const wanted = Math.round(((shares / whole) * across) / step) * step;
    const most = across - (columns.length - 1 - at) * step;
    last = Math.min(most, Math.max(last + step, wanted));
    return last;
  });
}
