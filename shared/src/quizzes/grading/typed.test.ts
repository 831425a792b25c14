import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericAnswerFor, readNumber } from './numeric.ts';
import { shortAnswerFor } from './short.ts';

const none = { kk: '', ru: '', en: '' };

describe('a typed number', () => {
  it.each([
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['−2', -2],
    ['1 000', 1000],
    ['1\u00a0000,5', 1000.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,000,000', 1_000_000],
    ['.5', 0.5],
    ['2e3', 2000],
    ['45 км', 45],
  ])('is read as people write it: %s', (typed, number) => {
    expect(readNumber(typed, { kk: 'км', ru: 'км', en: 'km' })).toBe(number);
  });

  it.each(['', 'бес', '1.2.3', '1,2,3', '12 кг', '--1', '1e', 'Infinity', '0x10'])('is none: %s', (typed) => {
    expect(readNumber(typed, { kk: 'км', ru: 'км', en: '' })).toBeUndefined();
  });

  it('comes back as itself, in any of the ways to write it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (number) => {
        const written = String(number); // of −0 it is "0"
        expect(readNumber(written)).toBe(number + 0);
        expect(readNumber(written.replace('.', ','))).toBe(number + 0);
      }),
    );
  });

  it('fits within its tolerance, both ends included, and the first that fits counts', () => {
    const answer = (value: number | null, tolerance: number, fraction: number, kind = 'absolute') => ({
      answerId: String(fraction),
      value,
      tolerance,
      toleranceKind: kind as 'absolute',
      fraction,
      feedback: none,
    });
    const question = {
      answers: [answer(0.3, 0, 1), answer(10, 0.1, 0.5, 'relative'), answer(null, 0, -0.2)],
      unit: none,
    };
    const fraction = (typed: string) => numericAnswerFor(question as never, typed)?.fraction;
    expect(fraction(String(0.1 + 0.2))).toBe(1);
    expect(fraction('11')).toBe(0.5);
    expect(fraction('9')).toBe(0.5);
    expect(fraction('11.01')).toBe(-0.2);
    expect(fraction('көп')).toBeUndefined();
  });
});

describe('a typed word', () => {
  const question = (texts: string[], options: { matchCase?: boolean; matchLetters?: boolean } = {}) =>
    ({
      kind: 'short',
      matchCase: false,
      matchLetters: true,
      ...options,
      answers: texts.map((text) => ({ answerId: text, text, fraction: 1, feedback: none })),
    }) as never;
  const fits = (typed: string, pattern: string, options = {}) =>
    shortAnswerFor(question([pattern], options), typed) !== undefined;

  it('fits whatever its spaces and, unless asked for, its capitals', () => {
    expect(fits('  нұр   сұлтан ', 'Нұр Сұлтан')).toBe(true);
    expect(fits('қостанай', 'Қостанай', { matchCase: true })).toBe(false);
  });

  it('fits without Kazakh letters and other marks only where its author lets it', () => {
    for (const [typed, right] of [
      ['Костанай', 'Қостанай'],
      ['алеуметтик коргау', 'әлеуметтік қорғау'],
      ['Семей', 'Семей'],
      ['елка', 'ёлка'],
      ['cafe', 'café'],
    ] as const) {
      expect(fits(typed, right, { matchLetters: false }), typed).toBe(true);
      expect(fits(typed, right), typed).toBe(typed === right);
    }
    expect(fits('мои', 'мой', { matchLetters: false })).toBe(false);
  });

  it('fits with stars for any letters, and a star for a star', () => {
    expect(fits('қазақ тілі', 'қазақ*')).toBe(true);
    expect(fits('орыс және қазақ тілі', '*және*тілі')).toBe(true);
    expect(fits('аа', 'а*а*а')).toBe(false);
    expect(fits('5*', '5\\*')).toBe(true);
    expect(fits('55', '5\\*')).toBe(false);
  });

  it('fits itself whatever stands in it, and long patterns of stars take no time', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/[*\\]/.test(text)),
        (text) => {
          expect(fits(text, text)).toBe(true);
        },
      ),
    );
    const started = performance.now();
    expect(fits('а'.repeat(999), `${'*а'.repeat(200)}*б`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
