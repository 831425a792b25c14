import { describe, expect, it } from 'vitest';
import { matches } from './search.ts';

describe('the search for a line', () => {
  it('finds Қанат by Канат and by the beginnings of several words in any order', () => {
    expect(matches('Ахметов Қанат Серікұлы', 'канат')).toBe(true);
    expect(matches('Ахметов Қанат Серікұлы', 'кан ахм')).toBe(true);
    expect(matches('Ахметов Қанат Серікұлы', 'мет')).toBe(false);
    expect(matches('Ахметов Қанат Серікұлы', '  ')).toBe(true);
  });
});
