import { join } from 'node:path';
import type { Principal } from '@minber/shared/access/principal';
import type { FilePurpose } from '@minber/shared/files/kinds';
import type { Id } from '@minber/shared/platform/ids';
import { addFile } from '../../files/index.ts';
import { demoFileId } from './file-id.ts';
import type { PlannedModule } from './plan.ts';

const assets = join(import.meta.dirname, 'assets');

/** Gives a programme the files its plan names. */
export async function seedFiles(organiser: Principal, programmeId: Id, planned: PlannedModule[]): Promise<void> {
  const add = (purpose: FilePurpose, name: string, asset: string) =>
    addFile(organiser, { kind: 'programme', id: programmeId }, { purpose, name }, join(assets, asset), {
      fileId: demoFileId(asset),
    });
  for (const { picture } of planned.flatMap(({ lessons }) => lessons))
    if (picture) await add('image', picture.asset, picture.asset);
  for (const { kind, asset, name, captions = [] } of planned.flatMap(({ files = [] }) => files)) {
    await add(kind === 'video' ? 'video' : 'document', name, asset);
    for (const one of captions) await add('captions', one.asset, one.asset);
  }
}
