import type { Id } from '@minber/shared/platform/ids';
import { hasWords, type LessonContent, picturesIn, withPictures } from '@minber/shared/programmes/lesson';
import type { ActivityOf } from '@minber/shared/programmes/outline';
import { copyFiles } from '../files/index.ts';
import { isDuplicate, newId } from '../platform/index.ts';
import { homeOf } from './file-owner.ts';
import { FrozenLessonModel, type LessonDoc, LessonModel } from './model.ts';
import type { ActivityOwner } from './owners.ts';

/** Lessons: written in both languages before they are published, frozen and copied with their texts. */
export const lessonOwner: ActivityOwner<'lesson'> = {
  kind: 'lesson',

  async unready({ programmeId, activities }) {
    const written = (await lessonsOf(programmeId, activities)).flatMap(({ activityId, content }) =>
      hasWords(content.kk) && hasWords(content.ru) ? [activityId] : [],
    );
    return new Set(activities.map(({ activityId }) => activityId).filter((id) => !written.includes(id)));
  },

  async freeze({ versionId, programmeId, activities }) {
    const frozen = (await lessonsOf(programmeId, activities)).map(({ activityId, content }) => ({
      _id: newId(),
      programmeId,
      versionId,
      activityId,
      content,
    }));
    await FrozenLessonModel.insertMany(frozen, { ordered: false }).catch((thrown: unknown) => {
      if (!isDuplicate(thrown)) throw thrown;
    });
  },

  async changedSince({ programmeId, activities, since }) {
    const lessons = await lessonsOf(programmeId, activities);
    return new Set(lessons.flatMap(({ activityId, savedAt }) => (savedAt > since ? [activityId] : [])));
  },

  async duplicate({ fromId, toId, activities }) {
    const copies = new Map(activities.map(({ from, to }) => [from.activityId, to]));
    const lessons = await lessonsOf(
      fromId,
      activities.map(({ from }) => from),
    );
    const pictures = lessons.flatMap(({ content: { kk, ru, en } }) => [kk, ru, en].flatMap(picturesIn));
    const files = await copyFiles(homeOf(fromId), homeOf(toId), pictures);
    await LessonModel.insertMany(
      lessons.flatMap((lesson) => {
        const activityId = copies.get(lesson.activityId)?.activityId;
        const content = contentWith(lesson.content, files);
        return activityId ? [{ ...lesson, _id: newId(), programmeId: toId, activityId, revision: 1, content }] : [];
      }),
    );
    return [...copies.values()];
  },
};

function contentWith({ kk, ru, en }: LessonContent, files: Map<Id, Id>): LessonContent {
  return { kk: withPictures(kk, files), ru: withPictures(ru, files), en: withPictures(en, files) };
}

function lessonsOf(programmeId: Id, activities: ActivityOf<'lesson'>[]): Promise<LessonDoc[]> {
  const ids = activities.map(({ activityId }) => activityId);
  return LessonModel.find({ programmeId, activityId: { $in: ids } }).lean<LessonDoc[]>();
}
