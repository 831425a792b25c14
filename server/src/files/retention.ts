import { env, type Filter, type Retention } from '../platform/index.ts';
import { type FileDoc, FileModel } from './model.ts';
import { forgetUpload } from './store.ts';

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

function unfinished(before: number): Filter {
  return { state: 'uploading', savedAt: { $lt: before } };
}
