import { describe, expect, it } from 'vitest';
import { groupOpen } from './openItems.ts';

describe('what is open before an approval', () => {
  it('stands together by kind, what waits for an answer before what only waits', () => {
    const groups = groupOpen([
      { item: 'hall:1', kind: 'hall', name: 'Hall 1' },
      { item: 'conflict:1', kind: 'conflict', name: 'Ахметов' },
      { item: 'hall:2', kind: 'hall', name: 'Hall 2' },
      { item: 'objection:1', kind: 'objection', name: 'Қасымов' },
    ]);
    expect(groups.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['objection', 1],
      ['conflict', 1],
      ['hall', 2],
    ]);
  });

  it('says where each kind is settled', () => {
    const [group] = groupOpen([{ item: 'conflict:1', kind: 'conflict', name: 'Ахметов' }]);
    expect(group?.place).toEqual({ view: 'conflicts' });
  });
});
