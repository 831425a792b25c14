import type { LearnerActivity } from '@minber/shared/programmes/learn';
import {
  type Icon,
  IconBook2,
  IconChecklist,
  IconFileText,
  IconMessageQuestion,
  IconPlayerPlay,
  IconPresentation,
} from '@tabler/icons-react';

export const activityIcons: Record<LearnerActivity['kind'], Icon> = {
  lesson: IconBook2,
  video: IconPlayerPlay,
  file: IconFileText,
  quiz: IconChecklist,
  survey: IconMessageQuestion,
  seminar: IconPresentation,
};
