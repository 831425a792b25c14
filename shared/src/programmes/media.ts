import { z } from 'zod';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { Language } from '../platform/text.ts';
import { Completed, LearnerLesson } from './learn.ts';
import { PlayedRange } from './watched.ts';

/** What stands around every activity on its learner's page. */
export const LearnerPage = LearnerLesson.omit({ html: true });
export type LearnerPage = z.infer<typeof LearnerPage>;

/** A video to watch, where its learner stopped, and what he has watched of it. */
export const LearnerVideo = LearnerPage.extend({
  fileId: Id,
  url: z.string(),
  type: z.string(),
  durationMs: z.int(),
  captions: z.array(z.object({ language: Language, fileId: Id, url: z.string() })),
  /** Share of it that must be watched, from 0 to 1. */
  watchAtLeast: z.number(),
  watched: z.array(PlayedRange),
  positionMs: z.int(),
});
export type LearnerVideo = z.infer<typeof LearnerVideo>;

/** What was played since it was last told, and where the player stands. Told twice, it counts once. */
export const Played = z.object({
  key: IdempotencyKey,
  ranges: z.array(PlayedRange).max(200),
  positionMs: z.int().min(0),
});

export const Watched = z.object({
  watched: z.array(PlayedRange),
  share: z.number(),
  doneAt: Instant.nullable(),
  /** Once it is completed. */
  completed: Completed.nullable(),
});
export type Watched = z.infer<typeof Watched>;

/** A document to download. */
export const LearnerFile = LearnerPage.extend({
  fileId: Id,
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  url: z.string(),
});
export type LearnerFile = z.infer<typeof LearnerFile>;
