import { env, type Filter, type Retention } from '../platform/index.ts';
import { type FileDoc, FileModel } from './model.ts';
import { forgetUpload } from './store.ts';
import { noteUses, removeUnused } from './uses.ts';

/** Uploads that were begun and never finished; files that are ready stay. */
export const uploadRetention: Retention = {
  kind: 'uploads',
  days: env.RETENTION_UPLOADS_DAYS,
  count: (before) => FileModel.countDocuments(unfinished(before)),
  remove: async (before) => {
    const files = await FileModel.find(unfinished(before), { _id: 1 }).lean<FileDoc[]>();
    for (const { _id } of files) await forgetUpload(_id);
    const { deletedCount } = await FileModel.deleteMany({
      _id: { $in: files.map(({ _id }) => _id) },
      state: 'uploading',
    });
    return deletedCount;
  },
};

/** Files that nothing has named for a while. What is counted first is what was found unused at an earlier look. */
export const unusedRetention: Retention = {
  kind: 'unused-files',
  days: env.RETENTION_UNUSED_FILES_DAYS,
  count: (before) => FileModel.countDocuments({ unusedSince: { $lt: before } }),
  remove: async (before) => {
    await noteUses();
    return removeUnused(before);
  },
};

function unfinished(before: number): Filter {
  return { state: 'uploading', savedAt: { $lt: before } };
}
