import type { Language, LocalizedText } from '@minber/shared/platform/text';
import type { LearnerQuestion } from '@minber/shared/quizzes/learner';

/** One person's paper as it is drawn. */
export interface PaperSheet {
  number: number;
  personName: string;
  /** Position and organisation. */
  personDetails: string;
  /** Opens the page on which this paper is typed in. */
  link: string;
  questions: LearnerQuestion[];
}

/** What a thread draws: the same order gives the same bytes. */
export interface PaperOrder {
  language: Language;
  title: LocalizedText;
  cohortTitle: LocalizedText;
  hallName: LocalizedText;
  timeLimitMinutes: number | null;
  madeAt: number;
  sheets: PaperSheet[];
}
