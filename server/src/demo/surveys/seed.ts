import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { Activity } from '@minber/shared/programmes/outline';
import { answerSurvey, saveSurvey } from '../../surveys/index.ts';
import { demoId } from '../id.ts';
import { localized } from '../programmes/plan.ts';
import { invented, moduleSurvey } from './module-survey.ts';

const answering = 14;

/** The survey at the end of a module of this name; nobody has to answer it. */
export function surveyActivity(name: string): Activity {
  return {
    kind: 'survey',
    activityId: demoId('survey activity', name),
    surveyId: demoId('survey', name),
    title: localized(['Модуль туралы пікіріңіз', 'Ваш отзыв о модуле']),
    minutes: 0,
    required: false,
    competencyIds: [],
    release: [],
    dueAfterDays: null,
  };
}

export async function writeSurvey(organiser: Principal, programmeId: Id, name: string): Promise<void> {
  await saveSurvey(organiser, programmeId, demoId('survey', name), { revision: 0, content: moduleSurvey });
}

/** Some have answered it, by the door that everybody's answers come in by. */
export async function answerAsInvented(cohortId: Id, personIds: Id[], name: string): Promise<void> {
  const activityId = demoId('survey activity', name);
  for (const [at, personId] of personIds.slice(0, answering).entries())
    await answerSurvey(cohortId, personId, activityId, { key: `${name} ${at}`, answers: invented(at) });
}
