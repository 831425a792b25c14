import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesIn } from './spreadsheet-layout.ts';

describe('The lines of a cell', () => {
  it('are at least its paragraphs, and never fewer in a narrower cell or in bold', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 5, max: 80 }),
        fc.integer({ min: 0, max: 40 }),
        (text, width, more) => {
          const lines = linesIn(text, width);
          expect(lines).toBeGreaterThanOrEqual(text.split('\n').length);
          expect(linesIn(text, width + more)).toBeLessThanOrEqual(lines);
          expect(linesIn(text, width, 'bold')).toBeGreaterThanOrEqual(lines);
        },
      ),
    );
  });

  it('are as many as its words need', () => {
    expect(linesIn('', 10)).toBe(1);
    expect(linesIn('Зал', 10)).toBe(1);
    expect(linesIn('Западно-Казахстанская область', 22)).toBe(2);
    expect(linesIn('бір\nекі', 20)).toBe(2);
    expect(linesIn('ұзақсөз'.repeat(5), 10)).toBe(4);
  });
});
