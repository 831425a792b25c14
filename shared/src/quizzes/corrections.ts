import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { PersonCard } from '../seminars/people.ts';

/**
 * Correcting a question that published versions have frozen. The author first corrects it in its bank, then lets the
 * correction count in what was frozen: finished attempts are graded again, open ones when they are submitted. Only what is
 * right, its fractions, texts and feedback may change; parts may not come or go (`question.otherShape`), since people
 * answered by them. Nobody loses a completion by it.
 */
export const CorrectionPreview = z.object({
  questionId: Id,
  /** The version in the bank that would count. */
  version: z.int(),
  /** What frozen versions count now; several where they differ. */
  frozenVersions: z.array(z.int()),
  /** Null: it may be done. `nothingNew`: frozen versions have it already. */
  obstacle: z.enum(['nothingNew', 'otherShape', 'unfinished']).nullable(),
  text: LocalizedText,
  openAttempts: z.int(),
  finishedAttempts: z.int(),
  /** Finished attempts whose grade would rise, or fall. */
  up: z.int(),
  down: z.int(),
  newlyPassed: z.int(),
  /** Would no longer pass; what they completed stays completed. */
  noLongerPassing: z.int(),
  people: z.array(z.object({ person: PersonCard, before: z.number(), after: z.number() })),
});
export type CorrectionPreview = z.infer<typeof CorrectionPreview>;

/** `version` is the one of the preview: a later one in the bank answers `request.conflict`. */
export const CorrectQuestion = z.object({ version: z.int().min(1), reason: z.string().trim().min(5).max(1000) });

export const Correction = z.object({
  correctionId: Id,
  questionId: Id,
  text: LocalizedText,
  version: z.int(),
  reason: z.string(),
  by: PersonCard.nullable(),
  at: Instant,
  /** Attempts graded again so far; the rest follows in the background. */
  regraded: z.int(),
  isDone: z.boolean(),
});
export type Correction = z.infer<typeof Correction>;
