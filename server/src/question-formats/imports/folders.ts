import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { Folder } from '@minber/shared/quizzes/banks';
import { AppError, fail, newId } from '../../platform/index.ts';
import { editBank, loadBank } from '../../quizzes/index.ts';

const foldersAtMost = 200;
const tries = 3;

/**
 * Finds or makes the folders of a file below one of the bank; answers where a path leads. A folder is known by its title
 * in any language. Where a bank would get too many, the rest stays in the nearest one there is.
 */
export async function makeFolders(
  principal: Principal,
  bankId: Id,
  below: Id | null,
  paths: string[][],
): Promise<(path: string[]) => Id | null> {
  for (let left = tries; ; left -= 1) {
    const bank = await loadBank(bankId);
    if (below && !bank.folders.some(({ folderId }) => folderId === below)) fail('questionImport.noFolder');
    const folders = [...bank.folders];
    for (const path of paths) walk(folders, below, path, true);
    if (folders.length === bank.folders.length) return (path) => walk(folders, below, path, false);
    try {
      await editBank(principal, bankId, { revision: bank.revision, title: bank.title, folders });
      return (path) => walk(folders, below, path, false);
    } catch (thrown) {
      // Somebody changed the bank meanwhile: look again.
      if (left <= 1 || !(thrown instanceof AppError) || thrown.code !== 'request.conflict') throw thrown;
    }
  }
}

function walk(folders: Folder[], below: Id | null, path: string[], mayMake: boolean): Id | null {
  let at = below;
  for (const name of path) {
    const found = folders.find(({ parentId, title }) => parentId === at && Object.values(title).includes(name));
    if (found) at = found.folderId;
    else if (!mayMake || folders.length >= foldersAtMost) return at;
    else {
      const folder: Folder = { folderId: newId(), parentId: at, title: { kk: name, ru: name, en: '' } };
      folders.push(folder);
      at = folder.folderId;
    }
  }
  return at;
}
