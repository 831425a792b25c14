import { z } from 'zod';

/** A rendered lesson: sanitised HTML by language, empty where nothing is written. */
export const LessonHtml = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
export type LessonHtml = z.infer<typeof LessonHtml>;
