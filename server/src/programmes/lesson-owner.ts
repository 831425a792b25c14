import { Id } from '@minber/shared/platform/ids';
import { hasWords, LessonContent, picturesIn, withPictures } from '@minber/shared/programmes/lesson';
import type { ActivityOf } from '@minber/shared/programmes/outline';
import { z } from 'zod';
import { copyFiles } from '../files/index.ts';
import { clock, isDuplicate, newId } from '../platform/index.ts';
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
    const pictures = lessons.flatMap(({ content }) => picturesOf(content));
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

  async pack({ programmeId, activities }) {
    const lessons = await lessonsOf(programmeId, activities);
    const byId = new Map(lessons.map((lesson) => [lesson.activityId, lesson.content]));
    const content = activities.flatMap(({ activityId }) => {
      const text = byId.get(activityId);
      return text ? [{ activityId, content: text }] : [];
    });
    return { content, fileIds: content.flatMap((one) => picturesOf(one.content)) };
  },

  unpack(packed, activities) {
    const texts = new Map<Id, LessonContent>();
    const unread = new Set<Id>();
    for (const entry of z.array(z.unknown()).catch([]).parse(packed)) {
      const { data } = PackedLesson.safeParse(entry);
      const named = z.object({ activityId: Id }).safeParse(entry).data;
      if (data) texts.set(data.activityId, data.content);
      else if (named) unread.add(named.activityId);
    }
    return {
      refused: activities.flatMap(({ activityId, title }) =>
        unread.has(activityId) ? [{ code: 'lesson' as const, name: title }] : [],
      ),
      async make({ programmeId, idOf, fileOf }) {
        const savedAt = clock.now();
        const lessons = activities.flatMap(({ activityId }) => {
          const text = texts.get(activityId);
          if (!text) return [];
          const files = new Map(picturesOf(text).flatMap((id) => (fileOf(id) ? [[id, fileOf(id) ?? id]] : [])));
          const place = { _id: newId(), programmeId, activityId: idOf(activityId), revision: 1 };
          return [{ ...place, content: contentWith(text, files), savedAt, savedById: null }];
        });
        await LessonModel.insertMany(lessons);
        return activities;
      },
    };
  },

  async discard(programmeId) {
    await LessonModel.deleteMany({ programmeId });
  },
};

const PackedLesson = z.object({ activityId: Id, content: LessonContent });

function picturesOf({ kk, ru, en }: LessonContent): Id[] {
  return [kk, ru, en].flatMap(picturesIn);
}

function contentWith({ kk, ru, en }: LessonContent, files: Map<Id, Id>): LessonContent {
  return { kk: withPictures(kk, files), ru: withPictures(ru, files), en: withPictures(en, files) };
}

function lessonsOf(programmeId: Id, activities: ActivityOf<'lesson'>[]): Promise<LessonDoc[]> {
  const ids = activities.map(({ activityId }) => activityId);
  return LessonModel.find({ programmeId, activityId: { $in: ids } }).lean<LessonDoc[]>();
}
