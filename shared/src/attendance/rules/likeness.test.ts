import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from './likeness.ts';

const name = fc
  .array(fc.constantFrom('Қанат', 'Канат', 'Kanat', 'Әлия', 'Алия', 'Ахмет', 'Ахметов', 'Ли', 'Үсен'), { maxLength: 4 })
  .map((words) => words.join(' '));

describe('The likeness of two names', () => {
  it('is the same whichever is given first, and greatest for the same name', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(likeness(one, other)).toBe(likeness(other, one));
        expect(likeness(one, one)).toBeGreaterThanOrEqual(likeness(one, other));
      }),
    );
  });

  it('looks past alphabets and spelling, and at beginnings of three letters and more', () => {
    expect(likeness('Қанат Ахметов', 'Akhmetov Kanat')).toBe(4);
    expect(likeness('Ахмет Қанат', 'Ахметов Қанат')).toBe(3);
    expect(likeness('Ли Әлия', 'Лидия Үсен')).toBe(0);
  });
});
