import type { GradeCategory } from '@minber/shared/grades/state';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../platform/index.ts';

/** What counts how much in one cohort (its id). */
export interface GradebookDoc extends Stored {
  revision: number;
  categories: GradeCategory[];
  placements: { activityId: Id; categoryId: Id }[];
}

/** One change of a grade by hand; only ever added. The latest of a person and activity counts. */
export interface ChangeDoc extends Stored {
  cohortId: Id;
  personId: Id;
  activityId: Id;
  revision: number;
  /** Null: the earned grade counts again. */
  grade: number | null;
  reason: string;
  byId: Id | null;
  at: Instant;
  key: string;
}

const list = { type: [Schema.Types.Mixed], default: [] };

export const GradebookModel = defineModel<GradebookDoc>('gradebooks', {
  revision: Number,
  categories: list,
  placements: list,
});

export const ChangeModel = defineModel<ChangeDoc>(
  'gradeChanges',
  {
    cohortId: String,
    personId: String,
    activityId: String,
    revision: Number,
    grade: { type: Number, default: null },
    reason: String,
    byId: { type: String, default: null },
    at: Number,
    key: String,
  },
  { indexes: [{ fields: { cohortId: 1, personId: 1, activityId: 1, revision: 1 }, unique: true }] },
);
