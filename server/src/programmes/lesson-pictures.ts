import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { type LessonContent, picturesIn } from '@minber/shared/programmes/lesson';
import type { LessonHtml } from '@minber/shared/programmes/lesson-html';
import { addressOf, keepFiles, readyFiles } from '../files/index.ts';
import { fail } from '../platform/index.ts';
import { homeOf } from './file-owner.ts';

/** Throws `lesson.foreignPicture` where a text shows what is no picture of its own programme: pasted from another. */
export async function checkPictures(programmeId: Id, { kk, ru, en }: LessonContent): Promise<void> {
  const wanted = [kk, ru, en].flatMap(picturesIn);
  if (wanted.length === 0) return;
  // Before it is looked whether they are there: from now on they stay.
  await keepFiles(wanted);
  const files = await readyFiles(homeOf(programmeId), wanted);
  if (wanted.some((id) => files.get(id)?.purpose !== 'image')) fail('lesson.foreignPicture');
}

/** A rendered lesson with its pictures at addresses for this reader. */
export function withAddresses(html: LessonHtml, reader: Principal): LessonHtml {
  const signed = (text: string) =>
    text.replace(/\/api\/v1\/files\/([0-9a-f]{24})\/content/g, (_, fileId: Id) =>
      addressOf(reader, fileId).replaceAll('&', '&amp;'),
    );
  return { kk: signed(html.kk), ru: signed(html.ru), en: signed(html.en) };
}
