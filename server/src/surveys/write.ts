import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { repeatedSurveyIds, type Survey, type SurveyContent } from '@minber/shared/surveys/survey';
import { audit, clock, fail, isDuplicate } from '../platform/index.ts';
import { noteContentSaved } from '../programmes/index.ts';
import { type SurveyDoc, SurveyModel } from './model.ts';

const nothing: SurveyContent = { intro: { kk: '', ru: '', en: '' }, questions: [] };

/** A survey of this programme; an empty one under an id that nobody has written to. Throws `resource.absent`. */
export async function readSurvey(programmeId: Id, surveyId: Id): Promise<Survey> {
  const found = await SurveyModel.findById(surveyId).lean<SurveyDoc>();
  if (found && found.programmeId !== programmeId) fail('resource.absent');
  return {
    surveyId,
    programmeId,
    revision: found?.revision ?? 0,
    content: found?.content ?? nothing,
    savedAt: found?.savedAt ?? null,
  };
}

/** Throws `request.conflict` where somebody saved since, `request.invalid` for an id that stands twice. */
export async function saveSurvey(
  principal: Principal,
  programmeId: Id,
  surveyId: Id,
  { revision, content }: { revision: number; content: SurveyContent },
): Promise<Survey> {
  await readSurvey(programmeId, surveyId);
  if (repeatedSurveyIds(content).length > 0)
    fail('request.invalid', { fields: [{ path: 'content.questions', message: 'id.repeated' }] });
  const savedAt = clock.now();
  if (revision === 0) {
    await SurveyModel.create({ _id: surveyId, programmeId, revision: 1, content, savedAt }).catch((thrown: unknown) => {
      if (isDuplicate(thrown)) fail('request.conflict');
      throw thrown;
    });
  } else {
    const written = await SurveyModel.updateOne(
      { _id: surveyId, programmeId, revision },
      { $set: { content, savedAt }, $inc: { revision: 1 } },
    );
    if (written.matchedCount === 0) fail('request.conflict');
  }
  await noteContentSaved(programmeId, savedAt);
  await audit({
    principal,
    action: 'survey:save',
    on: { kind: 'programme', id: programmeId },
    details: { surveyId, revision: revision + 1 },
  });
  return { surveyId, programmeId, revision: revision + 1, content, savedAt };
}
