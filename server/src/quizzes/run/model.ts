import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Allowance } from '@minber/shared/quizzes/results';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../../platform/index.ts';

/** A quiz in a cohort: `<cohortId>/<activityId>`. Not there: no dates of its own, no allowances. */
export interface RunDoc extends Stored {
  cohortId: Id;
  activityId: Id;
  revision: number;
  opensAt: Instant | null;
  closesAt: Instant | null;
  allowances: (Allowance & { byId: Id | null; at: Instant })[];
}

export const RunModel = defineModel<RunDoc>(
  'quizRuns',
  {
    cohortId: String,
    activityId: String,
    revision: Number,
    opensAt: { type: Number, default: null },
    closesAt: { type: Number, default: null },
    allowances: { type: [Schema.Types.Mixed], default: [] },
  },
  { indexes: [{ fields: { cohortId: 1 } }] },
);
