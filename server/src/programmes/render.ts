import type { LessonContent } from '@minber/shared/programmes/lesson';
import type { LessonHtml } from '@minber/shared/programmes/lesson-html';

/** A lesson as HTML by language. The renderer is loaded when first needed: a starting server must not wait for it. */
export async function renderLesson({ kk, ru, en }: LessonContent): Promise<LessonHtml> {
  const { renderText } = await import('./render-text.ts');
  return { kk: renderText(kk), ru: renderText(ru), en: renderText(en) };
}
