import type { ResourceKind } from '@minber/shared/access/access';
import type { Id } from '@minber/shared/platform/ids';
import { clock } from '../platform/index.ts';
import { type FileDoc, FileModel } from './model.ts';
import { forgetKept } from './store.ts';

/** Which of these files of one home something names: drafts, versions, histories. */
export type FileUse = (homeId: Id, fileIds: Id[]) => Promise<ReadonlySet<Id>>;

const uses = new Map<ResourceKind, FileUse>();

/** Once a kind of home, before the server serves. Files of homes that nobody answers for are never removed. */
export function registerFileUse(kind: ResourceKind, use: FileUse): void {
  uses.set(kind, use);
}

/** Somebody is about to name these files: from now on their time counts anew. */
export async function keepFiles(fileIds: Id[]): Promise<void> {
  if (fileIds.length === 0) return;
  await FileModel.updateMany({ _id: { $in: fileIds }, unusedSince: { $exists: true } }, { $unset: { unusedSince: 1 } });
}

/** Notes of every file whether something names it: since when nothing does, or that something does again. */
export async function noteUses(): Promise<void> {
  for (const [homeId, files] of await readyByHome()) {
    const use = files[0] && uses.get(files[0].home.kind);
    if (!use) continue;
    const ids = files.map(({ _id }) => _id);
    const used = await use(homeId, ids);
    const unused = ids.filter((id) => !used.has(id));
    await keepFiles(ids.filter((id) => used.has(id)));
    await FileModel.updateMany(
      { _id: { $in: unused }, unusedSince: { $exists: false } },
      { $set: { unusedSince: clock.now() } },
    );
  }
}

/**
 * Removes what nothing has named since `before`. A file that somebody has begun to name in between stays: its mark is gone,
 * and only what still bears it goes.
 */
export async function removeUnused(before: number): Promise<number> {
  const found = await FileModel.find({ unusedSince: { $lt: before } }, { unusedSince: 1 }).lean<FileDoc[]>();
  let removed = 0;
  for (const { _id, unusedSince } of found) {
    if (unusedSince === undefined) continue;
    const { deletedCount } = await FileModel.deleteOne({ _id, unusedSince });
    if (deletedCount === 0) continue;
    await forgetKept(_id);
    removed += 1;
  }
  return removed;
}

async function readyByHome(): Promise<Map<Id, FileDoc[]>> {
  const homes = new Map<Id, FileDoc[]>();
  const found = FileModel.find({ state: 'ready' }, { home: 1 }).lean<FileDoc[]>().cursor() as AsyncIterable<FileDoc>;
  for await (const file of found) homes.set(file.home.id, [...(homes.get(file.home.id) ?? []), file]);
  return homes;
}
