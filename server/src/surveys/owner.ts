import { Id } from '@minber/shared/platform/ids';
import type { ActivityOf } from '@minber/shared/programmes/outline';
import { isAskable, SurveyContent } from '@minber/shared/surveys/survey';
import { z } from 'zod';
import { clock, isDuplicate, newId } from '../platform/index.ts';
import type { ActivityOwner } from '../programmes/index.ts';
import { FrozenSurveyModel, type SurveyDoc, SurveyModel } from './model.ts';

/** Surveys: written out before they are published, frozen and copied with their questions. */
export const surveyOwner: ActivityOwner<'survey'> = {
  kind: 'survey',

  async unready({ programmeId, activities }) {
    const surveys = await surveysOf(programmeId, activities);
    const askable = new Set(surveys.flatMap(({ _id, content }) => (isAskable(content) ? [_id] : [])));
    return new Set(
      activities.flatMap(({ activityId, surveyId }) => (surveyId && !askable.has(surveyId) ? [activityId] : [])),
    );
  },

  async freeze({ versionId, programmeId, activities }) {
    const surveys = await surveysOf(programmeId, activities);
    const frozen = surveys.map(({ _id, content }) => ({
      _id: newId(),
      versionId,
      programmeId,
      surveyId: _id,
      content,
    }));
    await FrozenSurveyModel.insertMany(frozen, { ordered: false }).catch((thrown: unknown) => {
      if (!isDuplicate(thrown)) throw thrown;
    });
  },

  async changedSince({ programmeId, activities, since }) {
    const surveys = await surveysOf(programmeId, activities);
    const changed = new Set(surveys.flatMap(({ _id, savedAt }) => (savedAt > since ? [_id] : [])));
    return new Set(
      activities.flatMap(({ activityId, surveyId }) => (surveyId && changed.has(surveyId) ? [activityId] : [])),
    );
  },

  async duplicate({ fromId, toId, activities }) {
    const surveys = await surveysOf(
      fromId,
      activities.map(({ from }) => from),
    );
    const copies = new Map(surveys.map(({ _id }) => [_id, newId()]));
    if (surveys.length > 0)
      await SurveyModel.insertMany(
        surveys.map((survey) => ({ ...survey, _id: copies.get(survey._id), programmeId: toId, revision: 1 })),
      );
    return activities.map(({ from, to }) => ({
      ...to,
      surveyId: (from.surveyId && copies.get(from.surveyId)) || null,
    }));
  },

  async pack({ programmeId, activities }) {
    const surveys = await surveysOf(programmeId, activities);
    const byId = new Map(surveys.map(({ _id, content }) => [_id, content]));
    const named = activities.flatMap(({ surveyId }) => (surveyId && byId.has(surveyId) ? [surveyId] : []));
    return { content: named.map((surveyId) => ({ surveyId, content: byId.get(surveyId) })), fileIds: [] };
  },

  unpack(packed, activities) {
    const known = new Map<Id, SurveyContent>();
    const unread = new Set<Id>();
    for (const entry of z.array(z.unknown()).catch([]).parse(packed)) {
      const { data } = PackedSurvey.safeParse(entry);
      const named = z.object({ surveyId: Id }).safeParse(entry).data;
      if (data) known.set(data.surveyId, data.content);
      else if (named) unread.add(named.surveyId);
    }
    return {
      refused: activities.flatMap(({ surveyId, title }) =>
        surveyId && unread.has(surveyId) ? [{ code: 'survey' as const, name: title }] : [],
      ),
      async make({ programmeId, idOf }) {
        const savedAt = clock.now();
        await SurveyModel.insertMany(
          [...known].map(([id, content]) => ({ _id: idOf(id), programmeId, revision: 1, content, savedAt })),
        );
        return activities.map((activity) => ({
          ...activity,
          // One without questions is written in its own place, under an id of its own.
          surveyId: activity.surveyId && idOf(activity.surveyId),
        }));
      },
    };
  },

  async discard(programmeId) {
    await SurveyModel.deleteMany({ programmeId });
  },
};

const PackedSurvey = z.object({ surveyId: Id, content: SurveyContent });

function surveysOf(programmeId: Id, activities: ActivityOf<'survey'>[]): Promise<SurveyDoc[]> {
  const ids = activities.flatMap(({ surveyId }) => surveyId ?? []);
  return SurveyModel.find({ _id: { $in: ids }, programmeId }).lean<SurveyDoc[]>();
}
