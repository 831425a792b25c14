import { expect, it } from 'vitest';
import { rejoinSpreadMs } from './rejoin.ts';

it('300 viewers come back within two seconds, few at once, very many not later than in 15 seconds', () => {
  expect([0, 30, 300, 100_000].map(rejoinSpreadMs)).toEqual([0, 200, 2_000, 15_000]);
});
