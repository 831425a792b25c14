import type { SurveyKind, SurveyOption, SurveyQuestion } from '@minber/shared/surveys/survey';
import type { z } from 'zod';
import { newItemId } from '../../programmes/builder/edit-outline.ts';

export const questionKinds: SurveyKind[] = ['scale', 'single', 'multiple', 'text'];
const empty = { kk: '', ru: '', en: '' };

export function newOption(): z.infer<typeof SurveyOption> {
  return { optionId: newItemId(), text: empty };
}

/** A question of this kind as an author begins with it. */
export function newQuestion(kind: SurveyKind): SurveyQuestion {
  const common = { questionId: newItemId(), text: empty };
  if (kind === 'scale')
    return {
      ...common,
      kind,
      required: true,
      low: { kk: 'Келіспеймін', ru: 'Не согласен', en: 'Disagree' },
      high: { kk: 'Келісемін', ru: 'Согласен', en: 'Agree' },
    };
  if (kind === 'text') return { ...common, kind, required: false };
  return { ...common, kind, required: true, options: [newOption(), newOption()] };
}
