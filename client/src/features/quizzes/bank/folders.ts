import type { Folder } from '@minber/shared/quizzes/banks';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';

export interface PlacedFolder {
  folder: Folder;
  depth: number;
}

/** Folders as a tree reads: each below its parent, in the order in which they are stored. */
export function inTree(folders: Folder[], parentId: string | null = null, depth = 0): PlacedFolder[] {
  return folders
    .filter((folder) => folder.parentId === parentId)
    .flatMap((folder) => [{ folder, depth }, ...inTree(folders, folder.folderId, depth + 1)]);
}

/** Folders for a list of choices, those inside others moved in. */
export function useFolderChoices(folders: Folder[]): { value: string; label: string }[] {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  return inTree(folders).map(({ folder, depth }) => ({
    value: folder.folderId,
    label: `${'\u2003'.repeat(depth)}${localized(folder.title) || t('untitled')}`,
  }));
}

/** Without a folder; what lies in it moves to its parent. */
export function withoutFolder(folders: Folder[], folderId: string): Folder[] {
  const parentId = folders.find((folder) => folder.folderId === folderId)?.parentId ?? null;
  return folders
    .filter((folder) => folder.folderId !== folderId)
    .map((folder) => (folder.parentId === folderId ? { ...folder, parentId } : folder));
}
