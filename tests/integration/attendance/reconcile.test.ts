import { describe, expect, it } from 'vitest';
import { useWorld } from './support/world.ts';

const { cast, tab, call } = useWorld();

describe('Reconciling', () => {
  it('finds no difference after people came and went, and names each one that somebody made', async () => {
    const { findDifferences } = await import('../../../scripts/reconcile/differences.ts');
    const { SpanModel } = await import('../../../server/src/attendance/record/span-model.ts');
    const { SeminarModel } = await import('../../../server/src/seminars/model.ts');
    const { PersonModel } = await import('../../../server/src/identity/model.ts');
    const host = tab('host');
    await host.join('stage');
    await host.get('session:start', { sessionId: cast().sessionId });
    await tab('aigerim').join('viewer');
    const { seminarId, sessionId, north, ids } = cast();
    const hers = { ownerId: ids.aigerim, media: true };
    await expect.poll(() => SpanModel.countDocuments(hers), { timeout: 6_000 }).toBe(1);
    const actions = [{ actionId: 'walk-in-1', agoMs: 0, kind: 'walk-in', personId: ids.stranger }];
    await call('northCoordinator', 'POST', `/halls/${north.hallId}/desk/actions`, { seminarId, sessionId, actions });
    expect(await findDifferences()).toEqual([]);

    await SeminarModel.updateOne({ _id: seminarId }, { $set: { hallIds: [], attendedIds: [] } });
    await PersonModel.updateOne({ _id: ids.bolat }, { $set: { sortKey: '' } });
    await SpanModel.updateOne(hers, { $set: { boot: 'a run long over', closed: false } });
    const found = await findDifferences();
    expect(found.map((line) => line.split(' ')[0]).sort()).toEqual([
      'hallEvents:',
      'people',
      'presenceSpans',
      'seminars',
    ]);
  });
});
