import type { Id, Instant } from '@minber/shared/platform/ids';
import type { SurveyAnswer } from '@minber/shared/surveys/answers';
import type { SurveyContent } from '@minber/shared/surveys/survey';
import { Schema } from 'mongoose';
import { defineModel, outboxField, type Stored, type WithOutbox } from '../platform/index.ts';

/** A survey as its author last saved it. */
export interface SurveyDoc extends Stored {
  programmeId: Id;
  revision: number;
  content: SurveyContent;
  savedAt: Instant;
}

/** A survey as a version froze it; it never changes. */
export interface FrozenSurveyDoc extends Stored {
  versionId: Id;
  programmeId: Id;
  surveyId: Id;
  content: SurveyContent;
}

/**
 * That somebody answered; nothing of what. `claim` is a hash of his device's secret, by which a repeated request is
 * known from a second one.
 */
export interface SurveyTurnDoc extends WithOutbox {
  cohortId: Id;
  activityId: Id;
  personId: Id;
  claim: string;
}

/** What somebody answered; nothing of whom. `id` is another hash of the same secret. */
export interface SheetDoc {
  id: string;
  answers: SurveyAnswer[];
}

/** A box of sheets of one group. They are kept in the order of their hashes and carry no time. */
export interface SurveyBoxDoc extends Stored {
  cohortId: Id;
  activityId: Id;
  surveyId: Id;
  regionId: Id | null;
  sheets: SheetDoc[];
}

const plain = Schema.Types.Mixed;

export const SurveyModel = defineModel<SurveyDoc>(
  'surveys',
  { programmeId: String, revision: Number, content: plain, savedAt: Number },
  { indexes: [{ fields: { programmeId: 1 } }] },
);

export const FrozenSurveyModel = defineModel<FrozenSurveyDoc>(
  'frozenSurveys',
  { versionId: String, programmeId: String, surveyId: String, content: plain },
  { indexes: [{ fields: { versionId: 1, surveyId: 1 }, unique: true }] },
);

export const SurveyTurnModel = defineModel<SurveyTurnDoc>(
  'surveyTurns',
  { cohortId: String, activityId: String, personId: String, claim: String, ...outboxField },
  {
    indexes: [
      { fields: { cohortId: 1, activityId: 1, personId: 1 }, unique: true },
      { fields: { 'outbox.eventId': 1 } },
    ],
  },
);

export const SurveyBoxModel = defineModel<SurveyBoxDoc>(
  'surveyBoxes',
  {
    cohortId: String,
    activityId: String,
    surveyId: String,
    regionId: { type: String, default: null },
    sheets: { type: [plain], default: [] },
  },
  { indexes: [{ fields: { cohortId: 1, activityId: 1 } }, { fields: { surveyId: 1 } }] },
);
