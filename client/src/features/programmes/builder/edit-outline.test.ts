import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moved,
  movedActivity,
  newActivity,
  newModule,
  placedActivity,
  placedIn,
  placedModule,
  without,
} from './edit-outline.ts';

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

  it('by dragging loses and doubles nothing, and puts it beside what it was let go on', () => {
    const modules = Array.from({ length: 4 }, (_, at) => ({
      ...newModule(),
      activities: Array.from({ length: at }, () => newActivity('lesson')),
    }));
    const all = order(modules).flat();
    const side = fc.constantFrom('before' as const, 'after' as const);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...all), side, (dragged, target, on) => {
        const after = order(placedActivity(modules, dragged, target, on));
        expect(after.flat().toSorted()).toEqual(all.toSorted());
        const home = after.find((ids) => ids.includes(target)) ?? [];
        if (dragged !== target) expect(home.indexOf(dragged) - home.indexOf(target)).toBe(on === 'after' ? 1 : -1);
      }),
    );
    const ids = modules.map(({ moduleId }) => moduleId);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), side, (dragged, target, on) => {
        const after = placedModule(modules, dragged, target, on).map(({ moduleId }) => moduleId);
        expect(after.toSorted()).toEqual(ids.toSorted());
        if (dragged !== target) expect(after.indexOf(dragged) - after.indexOf(target)).toBe(on === 'after' ? 1 : -1);
      }),
    );
    const [empty] = ids;
    const filled = order(placedIn(modules, all[0] ?? '', empty ?? ''));
    expect(filled[0]).toEqual([all[0]]);
    expect(filled.flat().toSorted()).toEqual(all.toSorted());
  });

  it('forgets the rules that named what is taken out', () => {
    const waiting = { ...c, release: [{ kind: 'completed' as const, itemId: a.activityId }] };
    const draft = { competencies: [], modules: [first, { ...second, activities: [waiting] }] };
    const after = without(draft, [a.activityId]);
    expect(after.modules[1]?.activities[0]?.release).toEqual([]);
    expect(order(after.modules)).toEqual([[b.activityId], [c.activityId]]);
  });
});
