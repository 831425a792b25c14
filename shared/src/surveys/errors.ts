import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const surveyErrors = {
  'survey.answered': error(
    409,
    'Бұл сауалнамаға жауап беріп қойғансыз. Тек бірінші жауап есептеледі.',
    'Вы уже ответили на этот опрос. Считается только первый ответ.',
    'You have already answered this survey. Only the first answer counts.',
  ),
} satisfies ErrorCatalogue;
