import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pen } from './pen.ts';

const pen = await Pen.open({ title: '', author: '', language: 'kk', madeAt: 0, orientation: 'landscape' });
pen.use('regular', 7);

describe('A text in lines', () => {
  it('keeps every letter, and no line is wider than it may be', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'аәқһіӨw-'), minLength: 1, maxLength: 40 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 120 }), (some, width) => {
        const lines = pen.wrap(some.join(' '), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(some.join(''));
        for (const line of lines) expect(pen.widthOf(line)).toBeLessThan(width + 0.5);
      }),
    );
  });

  it('breaks a double surname at its hyphen', () => {
    expect(pen.wrap('Құдайбергенова-Мұхамеджанова Айгүл', 70)).toEqual(['Құдайбергенова-', 'Мұхамеджанова Айгүл']);
  });
});
