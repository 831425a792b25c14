import type { Id } from '@minber/shared/platform/ids';
import type { LessonHtml } from '@minber/shared/programmes/lesson-html';
import { Outline } from '@minber/shared/programmes/outline';
import { fail } from '../platform/index.ts';
import { type FrozenLessonDoc, FrozenLessonModel, type VersionDoc, VersionModel } from './model.ts';
import { renderLesson } from './render.ts';

/** Versions never change, so what was read once is remembered; the oldest goes when there are too many. */
class Memory<T> {
  #known = new Map<string, Promise<T>>();
  #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.#known.get(key);
    if (known) return known;
    const loading = load();
    this.#known.set(key, loading);
    loading.catch(() => this.#known.delete(key));
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#most && oldest) this.#known.delete(oldest);
    return loading;
  }
}

const outlines = new Memory<Outline>(200);
const lessons = new Memory<LessonHtml>(300);

/** What a version froze. Throws `resource.absent`. */
export function outlineOf(versionId: Id): Promise<Outline> {
  return outlines.get(versionId, async () => {
    const found = await VersionModel.findById(versionId).lean<VersionDoc>();
    // Versions from before lack what was added to outlines since: parsing fills in its defaults.
    return Outline.parse(found?.outline ?? fail('resource.absent'));
  });
}

/** A lesson's text as a version froze it. Throws `resource.absent`. */
export function lessonHtml(versionId: Id, activityId: Id): Promise<LessonHtml> {
  return lessons.get(`${versionId}.${activityId}`, async () => {
    const found = await FrozenLessonModel.findOne({ versionId, activityId }).lean<FrozenLessonDoc>();
    return renderLesson(found?.content ?? fail('resource.absent'));
  });
}
