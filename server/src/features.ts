import { attendanceFeature } from './attendance/index.ts';
import { centresFeature } from './centres/index.ts';
import { certificatesFeature } from './certificates/index.ts';
import { demoFeature } from './demo/index.ts';
import { filesFeature } from './files/index.ts';
import { gradesFeature } from './grades/index.ts';
import { hoursFeature } from './hours/index.ts';
import { identityFeature } from './identity/index.ts';
import { liveFeature } from './live/index.ts';
import { mailFeature } from './mail/index.ts';
import { openApiFeature } from './openapi/index.ts';
import type { Feature } from './platform/feature.ts';
import { programmesFeature } from './programmes/index.ts';
import { questionFormatsFeature } from './question-formats/index.ts';
import { quizzesFeature } from './quizzes/index.ts';
import { reportsFeature } from './reports/index.ts';
import { seminarsFeature } from './seminars/index.ts';
import { signingFeature } from './signing/index.ts';
import { summariesFeature } from './summaries/index.ts';
import { supervisedFeature } from './supervised/index.ts';
import { surveysFeature } from './surveys/index.ts';

const product: Feature[] = [
  signingFeature,
  identityFeature,
  mailFeature,
  centresFeature,
  filesFeature,
  programmesFeature,
  seminarsFeature,
  liveFeature,
  attendanceFeature,
  summariesFeature,
  surveysFeature,
  quizzesFeature,
  questionFormatsFeature,
  supervisedFeature,
  hoursFeature,
  gradesFeature,
  certificatesFeature,
  reportsFeature,
  demoFeature,
];

/** Every feature, lowest layer first: the order in which they start; they stop in reverse. */
export const features: Feature[] = [...product, openApiFeature(product)];
