import { fileApi } from '@minber/shared/files/contract';
import { bindApi, type Feature, facetsOf } from '../platform/index.ts';
import { loadAddressKey } from './address.ts';
import { finishUpload } from './finish.ts';
import { readFile } from './info.ts';
import { FileModel } from './model.ts';
import { receive } from './receive.ts';
import { unusedRetention, uploadRetention } from './retention.ts';
import { serveContent } from './serve.ts';
import { clearRooms } from './store.ts';

export { addressOf } from './address.ts';
export { copyFiles, readyFiles, removeFilesOf } from './copy.ts';
export { addFile } from './finish.ts';
export type { FileDoc, FileHome } from './model.ts';
export { newUpload } from './receive.ts';
export { keptPath, roomFor } from './store.ts';
export { keepFiles, registerFileUse } from './uses.ts';

/** Files people send: pictures, videos with their captions, documents. */
export const filesFeature: Feature = {
  name: 'files',
  routes: [
    bindApi(fileApi, {
      get: (c) => readFile(c.principal, c.params.fileId),
      offset: (c) => receive(c.params.fileId, c.http.request, c.http.response),
      append: (c) => receive(c.params.fileId, c.http.request, c.http.response),
      finish: (c) => finishUpload(c.principal, c.params.fileId),
      content: (c) => serveContent(c.principal, c.params.fileId, c.query, c.http),
    }),
  ],
  facets: {
    /** A file's are those of what it belongs to. */
    file: async (id, principal) => {
      const found = await FileModel.findById(id, { home: 1 }).lean();
      return found ? facetsOf(found.home.kind, found.home.id, principal) : undefined;
    },
  },
  retention: [uploadRetention, unusedRetention],
  async start() {
    await Promise.all([loadAddressKey(), clearRooms()]);
  },
};
