import type { Id } from '@minber/shared/platform/ids';
import type { DocumentName } from '@minber/shared/reports/versions';
import { rowScope } from '../../attendance/index.ts';
import { fail, jobs } from '../../platform/index.ts';
import { type VersionDoc, VersionModel } from '../versions/model.ts';
import { documentOf } from './render.ts';

const kind = 'report-document';
/** What is asked for first; every other document is rendered when somebody wants it. */
const names: DocumentName[] = ['kk.pdf', 'ru.pdf', 'kk.xlsx', 'ru.xlsx'];

interface Payload {
  versionId: Id;
  name: DocumentName;
}

/** Has the documents of a version made by and by, one job each. */
export async function renderAll(versionId: Id): Promise<void> {
  for (const name of names) await jobs.enqueue({ kind, key: `${versionId}/${name}`, payload: { versionId, name } });
}

export const documentJobs = {
  [kind]: async ({ versionId, name }: Payload): Promise<null> => {
    const stored = await VersionModel.findById(versionId, { content: 0 }).lean<VersionDoc>();
    if (!stored) fail('resource.absent');
    await documentOf({ where: stored, name, rows: rowScope('all', { hostIds: [] }), iins: 'whole' });
    return null;
  },
};
