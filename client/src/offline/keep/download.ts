import { ownHoursApi } from '@minber/shared/hours/own-contract';
import type { Endpoint } from '@minber/shared/platform/endpoint';
import { learnAnnouncementApi } from '@minber/shared/programmes/announcement-contract';
import type { LearnerCohort, LearnerModule } from '@minber/shared/programmes/learn';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import { learnMediaApi } from '@minber/shared/programmes/media-contract';
import { attemptApi } from '@minber/shared/quizzes/learner-contract';
import { homeApi } from '@minber/shared/seminars/contract';
import { surveyLearnApi } from '@minber/shared/surveys/contract';
import { type AnyInput, addressOf, call } from '../../api/call.ts';
import { keyOf } from '../../api/query.ts';
import { keepAnswer } from './answers.ts';
import { keepFile } from './files.ts';
import { putModule } from './modules.ts';
import { withPictures } from './pictures.ts';
import type { Item } from './plan.ts';

interface Download {
  personId: string;
  cohort: LearnerCohort;
  module: LearnerModule;
  items: Item[];
  /** Of tests, files and videos only those that were chosen; the rest of a module always comes along. */
  chosen: ReadonlySet<string>;
  progress: (done: number) => void;
  signal: AbortSignal;
}

type Keep = (endpoint: Endpoint, input: AnyInput, value: object, pinned?: string[]) => Promise<void>;

/**
 * Keeps a module on this device, so that it opens without a line. A test that was chosen is begun, if it is not: its
 * attempt holds its questions. Begun again after a break, it only renews what is there.
 */
export async function downloadModule(download: Download): Promise<void> {
  const { personId, cohort, module, items, chosen, progress, signal } = download;
  const { cohortId } = cohort;
  const keys: string[] = [];
  const fileIds: string[] = [];
  const activityIds: string[] = [];
  let bytes = 0;
  const keep: Keep = async (endpoint, input, value, pinned) => {
    const answer = { personId, queryKey: keyOf(endpoint, input), address: addressOf(endpoint, input), value };
    const kept = await keepAnswer(pinned ? { ...answer, pinned } : answer);
    keys.push(kept.key);
    bytes += kept.bytes;
  };
  const keepBytes = async (fileId: string, url: string) => {
    bytes += await keepFile({ personId, fileId, url, signal });
    fileIds.push(fileId);
  };
  for (const [at, item] of items.entries()) {
    signal.throwIfAborted();
    const { activityId } = item.activity;
    const input = { params: { cohortId, activityId } };
    let isHere = true;
    if (item.kind === 'lesson') await keep(learnApi.lesson, input, await withPictures(item.lesson), ['html']);
    else if (item.kind === 'survey') await keep(surveyLearnApi.get, input, item.survey);
    else if (item.kind === 'quiz' && chosen.has(activityId)) {
      const attempt = await call(attemptApi.start, { ...input, body: { key: crypto.randomUUID() } });
      const { attemptId } = attempt;
      await keep(attemptApi.get, { params: { attemptId } }, attempt);
      await keep(attemptApi.quiz, input, await call(attemptApi.quiz, input));
    } else if (item.kind === 'file' && chosen.has(activityId)) {
      await keepBytes(item.file.fileId, item.file.url);
      await keep(learnMediaApi.file, input, item.file);
    } else if (item.kind === 'video' && chosen.has(activityId)) {
      await keepBytes(item.video.fileId, item.video.url);
      for (const { fileId, url } of item.video.captions) await keepBytes(fileId, url);
      await keep(learnMediaApi.video, input, item.video);
    } else {
      isHere = false;
      // Its page says why it needs a line.
      if ('quiz' in item && item.quiz) await keep(attemptApi.quiz, input, item.quiz);
    }
    if (isHere) activityIds.push(activityId);
    progress(at + 1);
  }
  await keepAround(cohortId, keep);
  const { moduleId, title } = module;
  await putModule({ personId, cohortId, moduleId, title, activityIds, keys, fileIds, bytes, keptAt: Date.now() });
}

/** The pages that lead to a module, with what stands on them. */
async function keepAround(cohortId: string, keep: Keep): Promise<void> {
  const ofCohort = { params: { cohortId } };
  await keep(learnApi.mine, {}, await call(learnApi.mine));
  await keep(learnApi.cohort, ofCohort, await call(learnApi.cohort, ofCohort));
  await keep(learnAnnouncementApi.list, ofCohort, await call(learnAnnouncementApi.list, ofCohort));
  await keep(ownHoursApi.mine, {}, await call(ownHoursApi.mine));
  // Without a line nothing is live.
  await keep(homeApi.home, {}, { ...(await call(homeApi.home)), live: [] }, ['live']);
}
