import { describe, expect, it } from 'vitest';
import { moved, movedActivity, newActivity, newModule, without } from './edit-outline.ts';

const [a, b, c] = [newActivity('lesson'), newActivity('lesson'), newActivity('lesson')];
const first = { ...newModule(), activities: [a, b] };
const second = { ...newModule(), activities: [c] };
const order = (modules: { activities: { activityId: string }[] }[]) =>
  modules.map(({ activities }) => activities.map(({ activityId }) => activityId));

describe('ordering a programme', () => {
  it('moves one place at a time and stops at the ends', () => {
    expect(moved([1, 2, 3], 0, 1)).toEqual([2, 1, 3]);
    expect(moved([1, 2, 3], 0, -1)).toEqual([1, 2, 3]);
    expect(moved([1, 2, 3], 2, 1)).toEqual([1, 2, 3]);
  });

  it('takes an activity over the edge of its module into the next one and back', () => {
    const over = movedActivity([first, second], 0, 1, 1);
    expect(order(over)).toEqual([[a.activityId], [b.activityId, c.activityId]]);
    expect(order(movedActivity(over, 1, 0, -1))).toEqual(order([first, second]));
    expect(movedActivity([first, second], 1, 0, 1)).toEqual([first, second]);
  });

  it('forgets the rules that named what is taken out', () => {
    const waiting = { ...c, release: [{ kind: 'completed' as const, itemId: a.activityId }] };
    const draft = { competencies: [], modules: [first, { ...second, activities: [waiting] }] };
    const after = without(draft, [a.activityId]);
    expect(after.modules[1]?.activities[0]?.release).toEqual([]);
    expect(order(after.modules)).toEqual([[b.activityId], [c.activityId]]);
  });
});
