import { expect, it } from 'vitest';
import { heatLevel } from './heat.ts';

it('grows with the part that came, from none to all', () => {
  const levels = Array.from({ length: 101 }, (_, percent) => heatLevel(percent));
  expect(levels.toSorted((a, b) => a - b)).toEqual(levels);
  expect([heatLevel(0), heatLevel(49.9), heatLevel(50), heatLevel(84.9), heatLevel(100)]).toEqual([0, 0, 1, 2, 4]);
});
