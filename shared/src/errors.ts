import { attendanceErrors } from './attendance/errors.ts';
import { centreErrors } from './centres/errors.ts';
import { certificateErrors } from './certificates/errors.ts';
import { fileErrors } from './files/errors.ts';
import { gradeErrors } from './grades/errors.ts';
import { identityErrors } from './identity/errors.ts';
import { liveErrors } from './live/errors.ts';
import { type ErrorCatalogue, platformErrors } from './platform/problem.ts';
import { tableErrors } from './platform/table-errors.ts';
import { programmeErrors } from './programmes/errors.ts';
import { questionFormatErrors } from './question-formats/errors.ts';
import { quizErrors } from './quizzes/errors.ts';
import { reportErrors } from './reports/errors.ts';
import { seminarErrors } from './seminars/errors.ts';
import { supervisedErrors } from './supervised/errors.ts';
import { surveyErrors } from './surveys/errors.ts';

/** Every error the product can answer with, by its stable code. */
export const errorCatalogue = {
  ...platformErrors,
  ...tableErrors,
  ...identityErrors,
  ...centreErrors,
  ...fileErrors,
  ...programmeErrors,
  ...seminarErrors,
  ...liveErrors,
  ...attendanceErrors,
  ...reportErrors,
  ...gradeErrors,
  ...surveyErrors,
  ...quizErrors,
  ...questionFormatErrors,
  ...supervisedErrors,
  ...certificateErrors,
} satisfies ErrorCatalogue;

export type ErrorCode = keyof typeof errorCatalogue;
