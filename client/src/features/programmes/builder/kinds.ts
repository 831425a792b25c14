import type { ActivityKind, ActivityOf } from '@minber/shared/programmes/outline';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadTexts } from '../../../i18n/i18n.ts';

/** What a kind's own part of an activity's settings is given. */
export interface KindSettingsProps<K extends ActivityKind> {
  programmeId: string;
  activity: ActivityOf<K>;
  /** What is said here is in the draft at once. */
  onChange: (fields: Partial<ActivityOf<K>>) => void;
}

interface BuilderKind<K extends ActivityKind> {
  kind: K;
  /** Between the title and the hours; the feature that owns the kind supplies it. */
  Settings?: LazyExoticComponent<ComponentType<KindSettingsProps<K>>>;
  /** Where its content is written; undefined: there is nothing to write, or nothing chosen yet. */
  contentPath?: (programmeId: string, activity: ActivityOf<K>) => string | undefined;
}

/** Distributes over the kinds, so that each entry is checked against its own. */
type AnyBuilderKind = { [K in ActivityKind]: BuilderKind<K> }[ActivityKind];

/** What the builder offers, in this order. A kind stands here from the day it works from end to end. */
const builderKinds: AnyBuilderKind[] = [
  {
    kind: 'lesson',
    contentPath: (programmeId, { activityId }) => `/authoring/${programmeId}/lessons/${activityId}`,
  },
  { kind: 'video', Settings: lazy(() => import('../files/VideoSettings.tsx')) },
  { kind: 'file', Settings: lazy(() => import('../files/FileSettings.tsx')) },
  {
    kind: 'quiz',
    Settings: lazy(() => import('../../quizzes/quiz/QuizActivitySettings.tsx')),
    contentPath: (programmeId, { quizId }) => (quizId ? `/authoring/${programmeId}/quizzes/${quizId}` : undefined),
  },
  {
    kind: 'survey',
    Settings: lazy(async () => {
      const [module] = await Promise.all([import('../../surveys/SurveySettings.tsx'), loadTexts(['surveys'])]);
      return module;
    }),
    contentPath: (programmeId, { surveyId }) =>
      surveyId ? `/authoring/${programmeId}/surveys/${surveyId}` : undefined,
  },
  {
    kind: 'seminar',
    Settings: lazy(() => import('./SeminarSettings.tsx')),
  },
];

export const offeredKinds: ActivityKind[] = builderKinds.map(({ kind }) => kind);

export function builderKindOf<K extends ActivityKind>(kind: K): BuilderKind<K> | undefined {
  return builderKinds.find((one) => one.kind === kind) as unknown as BuilderKind<K> | undefined;
}
