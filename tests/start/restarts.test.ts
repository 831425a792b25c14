import { expect, test } from 'vitest';
import { afterDeath } from '../../scripts/supervisor/restarts.ts';

test('a child that died once is started again within a second', () => {
  expect(afterDeath([1000], 1000)).toBeLessThan(1000);
});

test('the delay grows with each death but stays within a second', () => {
  const delays = [1, 2, 3, 4].map((count) => afterDeath(new Array(count).fill(1000), 1000));
  expect(delays).toEqual([...delays].sort((a, b) => Number(a) - Number(b)));
  expect(Math.max(...delays.map(Number))).toBeLessThanOrEqual(1000);
});

test('five deaths in a minute are too many', () => {
  expect(afterDeath([0, 10, 20, 30, 59_000], 59_000)).toBe('give-up');
});

test('deaths of more than a minute ago are forgiven', () => {
  expect(afterDeath([0, 10, 20, 30, 61_000], 61_000)).toBeTypeOf('number');
});
