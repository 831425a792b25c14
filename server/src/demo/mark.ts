import type { Id, Instant } from '@minber/shared/platform/ids';
import { clock, defineModel, type Stored } from '../platform/index.ts';
import type { DemoScale } from './places.ts';

/** What was seeded and when. It stays after the demo is removed, so that a start does not bring it back. */
export interface DemoMark extends Stored {
  scale: DemoScale;
  seededAt: Instant;
  seminarIds: Id[];
  removedAt: Instant | null;
}

const MarkModel = defineModel<DemoMark>('demoMarks', {
  scale: String,
  seededAt: Number,
  seminarIds: [String],
  removedAt: { type: Number, default: null },
});
const only = 'demo';

export async function readMark(): Promise<DemoMark | undefined> {
  return (await MarkModel.findById(only).lean<DemoMark>()) ?? undefined;
}

export async function markSeeded(scale: DemoScale, seminarIds: Id[]): Promise<void> {
  const earlier = (await readMark())?.seminarIds ?? [];
  const mark = { scale, seededAt: clock.now(), seminarIds: [...new Set([...earlier, ...seminarIds])], removedAt: null };
  await MarkModel.updateOne({ _id: only }, { $set: mark }, { upsert: true });
}

export async function markRemoved(): Promise<void> {
  await MarkModel.updateOne({ _id: only }, { $set: { removedAt: clock.now(), seminarIds: [] } });
}
