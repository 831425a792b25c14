import type { Instant } from '@minber/shared/platform/ids';
import { fileDate } from '../../documents/index.ts';
import { defineModel, type Stored } from '../../platform/index.ts';

const CounterModel = defineModel<Stored & { last: number }>('reportCounters', { last: Number });

/** The next number of the year, `2026-000017`. A number taken for an approval that then failed is not given again. */
export async function nextSerial(at: Instant): Promise<string> {
  const year = fileDate(at).slice(0, 4);
  const counter = await CounterModel.findOneAndUpdate(
    { _id: year },
    { $inc: { last: 1 } },
    { upsert: true, returnDocument: 'after' },
  ).lean<{ last: number }>();
  return `${year}-${String(counter?.last ?? 0).padStart(6, '0')}`;
}
