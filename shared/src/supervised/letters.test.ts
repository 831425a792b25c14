import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterOf, pressedPart } from './letters.ts';

describe('letters of a paper', () => {
  it('name every part differently', () => {
    const names = Array.from({ length: 60 }, (_, place) => letterOf(place));
    expect(new Set(names).size).toBe(60);
    expect(names.slice(0, 3)).toEqual(['A', 'B', 'C']);
    expect(names[26]).toBe('A2');
  });

  it('are found by their key, small or capital', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25 }), fc.boolean(), (place, small) => {
        const letter = letterOf(place);
        expect(pressedPart({ key: small ? letter.toLowerCase() : letter, code: '' }, 26)).toBe(place);
      }),
    );
  });

  it('are found by their place as a digit', () => {
    expect(pressedPart({ key: '1', code: 'Digit1' }, 3)).toBe(0);
    expect(pressedPart({ key: '4', code: 'Digit4' }, 3)).toBeUndefined();
  });

  it('are found on a Cyrillic layout, unless the key could mean two of them', () => {
    // и lies on B; с lies on C and looks like it; в lies on D and looks like B.
    expect(pressedPart({ key: 'и', code: 'KeyB' }, 4)).toBe(1);
    expect(pressedPart({ key: 'с', code: 'KeyC' }, 4)).toBe(2);
    expect(pressedPart({ key: 'в', code: 'KeyD' }, 4)).toBeUndefined();
    expect(pressedPart({ key: 'в', code: 'KeyD' }, 3)).toBe(1);
  });

  it('never name what is not there', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 0, max: 30 }), (key, code, count) => {
        const part = pressedPart({ key, code }, count);
        expect(part === undefined || (part >= 0 && part < count)).toBe(true);
      }),
    );
  });
});
