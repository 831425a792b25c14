import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLevelFor } from './load.ts';

const cpu = fc.array(fc.double({ min: 0, max: 1.2, noNaN: true }), { minLength: 1, maxLength: 8 });
const level = fc.constantFrom('normal' as const, 'capped' as const, 'essential' as const);
const SEVERITY = { normal: 0, capped: 1, essential: 2 };

test('one worker with room is room enough', () => {
  fc.assert(
    fc.property(cpu, level, fc.double({ min: 0, max: 0.69, noNaN: true }), (busy, previous, calm) => {
      expect(loadLevelFor([...busy, calm], previous)).toBe('normal');
    }),
  );
});

test('all workers above 80% cap newcomers, above 95% leave the essential', () => {
  expect(loadLevelFor([0.81, 0.9])).toBe('capped');
  expect(loadLevelFor([0.79, 0.99])).toBe('normal');
  expect(loadLevelFor([0.96, 0.97])).toBe('essential');
  expect(loadLevelFor([])).toBe('essential');
});

test('a level once reached holds until load is clearly lower', () => {
  expect(loadLevelFor([0.75], 'normal')).toBe('normal');
  expect(loadLevelFor([0.75], 'capped')).toBe('capped');
  expect(loadLevelFor([0.9], 'capped')).toBe('capped');
  expect(loadLevelFor([0.9], 'essential')).toBe('essential');
  expect(loadLevelFor([0.75], 'essential')).toBe('capped');
  fc.assert(
    fc.property(cpu, level, (shares, previous) => {
      const once = loadLevelFor(shares, previous);
      expect(loadLevelFor(shares, once)).toBe(once);
    }),
  );
});

test('more load never means a milder level', () => {
  fc.assert(
    fc.property(cpu, level, fc.double({ min: 0, max: 0.5, noNaN: true }), (shares, previous, more) => {
      const worse = shares.map((share) => share + more);
      expect(SEVERITY[loadLevelFor(worse, previous)]).toBeGreaterThanOrEqual(SEVERITY[loadLevelFor(shares, previous)]);
    }),
  );
});
