import { describe, expect, it } from 'vitest';
import { PlayedParts } from './played.ts';

const play = (parts: PlayedParts, ...times: number[]) => {
  for (const time of times) parts.at(time);
};

describe('what a player notes', () => {
  it('is what played from one look to the next', () => {
    const parts = new PlayedParts();
    play(parts, 0, 250, 500, 750.4);
    expect(parts.take()).toEqual([{ fromMs: 0, toMs: 750 }]);
    play(parts, 1000, 1250);
    expect(parts.take()).toEqual([{ fromMs: 750, toMs: 1250 }]);
    expect(parts.take()).toEqual([]);
  });

  it('leaves out what was jumped over, forwards and back', () => {
    const parts = new PlayedParts();
    play(parts, 0, 250, 60_000, 60_250, 10_000, 10_250);
    expect(parts.take()).toEqual([
      { fromMs: 0, toMs: 250 },
      { fromMs: 60_000, toMs: 60_250 },
      { fromMs: 10_000, toMs: 10_250 },
    ]);
  });

  it('begins anew after a pause, and gives back what could not be told', () => {
    const parts = new PlayedParts();
    play(parts, 0, 250);
    parts.rest();
    play(parts, 300, 500);
    const taken = parts.take();
    expect(taken).toEqual([
      { fromMs: 0, toMs: 250 },
      { fromMs: 300, toMs: 500 },
    ]);
    parts.giveBack(taken);
    expect(parts.take()).toEqual(taken);
  });
});
