import type { Id } from '@minber/shared/platform/ids';
import { removeFilesOf } from '../files/index.ts';
import { AnnouncementModel } from './announcements/model.ts';
import { forgetMembers } from './member-memory.ts';
import {
  CohortModel,
  EnrolmentModel,
  FrozenLessonModel,
  LessonModel,
  LessonPastModel,
  ProgrammeModel,
  VersionModel,
  WatchModel,
} from './model.ts';

/** Takes programmes away with everything that was written and learned in them. For invented ones only. */
export async function removeProgrammes(programmeIds: Id[]): Promise<void> {
  const about = { programmeId: { $in: programmeIds } };
  await Promise.all([
    EnrolmentModel.deleteMany(about),
    CohortModel.deleteMany(about),
    AnnouncementModel.deleteMany(about),
    WatchModel.deleteMany(about),
    removeFilesOf(programmeIds),
    FrozenLessonModel.deleteMany(about),
    VersionModel.deleteMany(about),
    LessonModel.deleteMany(about),
    LessonPastModel.deleteMany(about),
  ]);
  await ProgrammeModel.deleteMany({ _id: { $in: programmeIds } });
  forgetMembers();
}
