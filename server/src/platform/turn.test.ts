import { expect, it } from 'vitest';
import { turn } from './turn.ts';

it('of those who wait for their turn one goes on in each round, in the order in which they came', async () => {
  let round = 0;
  let isOver = false;
  const count = () => {
    round += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const rounds = await Promise.all(Array.from({ length: 4 }, () => turn().then(() => round)));
  isOver = true;
  expect(new Set(rounds).size).toBe(4);
  expect(rounds).toEqual(rounds.toSorted((one, other) => one - other));
});
