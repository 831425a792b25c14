import { describe, expect, it } from 'vitest';
import { Suspicions } from './suspicions.ts';

const second = 1000;
/** The seconds at which the record is asked, while `play` tells what is seen at each. */
const askedAt = (until: number, play: (at: number, suspicions: Suspicions) => void) => {
  const suspicions = new Suspicions();
  const asked: number[] = [];
  for (let at = 1; at <= until; at += 1) {
    play(at, suspicions);
    if (suspicions.takeDue(at * second)) asked.push(at);
  }
  return asked;
};

describe('What may be a conflict', () => {
  it('is asked about once it has lasted long enough, again while nothing confirms it, and given up in the end', () => {
    const asked = askedAt(1_000, (at, one) => {
      if (at === 10) one.lasts('a', 10 * second, 120 * second);
    });
    expect(asked[0]).toBe(133);
    expect(asked[1]).toBe(148);
    expect(asked.at(-1)).toBeLessThan(300);
  });

  it('adds up several short times, and asks of none that is too short', () => {
    const times = (seconds: number, pause: number, count: number) => (at: number, one: Suspicions) => {
      const inRound = (at - 1) % (seconds + pause);
      if (at > (seconds + pause) * count) one.ends('a');
      else if (inRound === 0) one.lasts('a', at * second, 120 * second);
      else if (inRound === seconds) one.ends('a');
    };
    expect(askedAt(400, times(60, 20, 1))).toEqual([]);
    expect(askedAt(400, times(70, 20, 2)).length).toBeGreaterThan(0);
  });

  it('is not asked about once it is settled', () => {
    const asked = askedAt(400, (at, one) => {
      if (at === 5) one.settle('a');
      one.lasts('a', second, 120 * second);
    });
    expect(asked).toEqual([]);
  });
});
