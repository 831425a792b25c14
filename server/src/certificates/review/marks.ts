import type { Source } from '@minber/shared/certificates/certificate';
import { defineModel, type Stored } from '../../platform/index.ts';
import { keyOf } from '../award/rule.ts';

/** That something changed which certificates of a cohort or seminar rest on. Changes count `wanted` up. */
interface MarkDoc extends Stored {
  source: Source;
  wanted: number;
  done: number;
  pending: boolean;
}

const MarkModel = defineModel<MarkDoc>(
  'certificateMarks',
  { source: { kind: String, id: String }, wanted: Number, done: Number, pending: Boolean },
  { indexes: [{ fields: { pending: 1 }, partial: { pending: true } }] },
);

/** Remembers durably that it must be looked at again. */
export async function mark(source: Source): Promise<void> {
  await MarkModel.updateOne(
    { _id: keyOf(source) },
    { $inc: { wanted: 1 }, $set: { pending: true, source }, $setOnInsert: { done: 0 } },
    { upsert: true },
  );
}

export function pendingMarks(): Promise<{ source: Source; wanted: number }[]> {
  return MarkModel.find({ pending: true }).limit(200).lean<MarkDoc[]>();
}

/** Unless it changed again meanwhile. */
export async function settle(source: Source, wanted: number): Promise<void> {
  await MarkModel.updateOne({ _id: keyOf(source), wanted }, { $set: { pending: false, done: wanted } });
}
