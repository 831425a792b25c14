import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from './grid.ts';
import type { Table } from './paper.ts';

const tableOf = (shares: number[]): Table => ({
  title: '',
  columns: shares.map((share) => ({ title: '', share, numeric: false })),
  rows: [],
  total: null,
});
const tables = fc.array(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 13 }).map(tableOf), {
  minLength: 1,
  maxLength: 8,
});

describe('The grid of a tab', () => {
  it('carries every table from edge to edge, each of its columns over one or more of the grid', () => {
    fc.assert(
      fc.property(tables, (all) => {
        const { widths, spansOf } = gridOf(all);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(5);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(190);
        for (const table of all) {
          const spans = spansOf(table);
          expect(Math.min(...spans)).toBeGreaterThanOrEqual(1);
          expect(spans.reduce((sum, span) => sum + span, 0)).toBe(widths.length);
        }
      }),
    );
  });
});
