import type { Folder } from '@minber/shared/quizzes/banks';
import { useLocalized } from '../../i18n/useLocalized.ts';

/** Folders to choose from, each with those around it: `Бюджет / Салық`. */
export function useFolderPaths(folders: Folder[]): { value: string; label: string }[] {
  const localized = useLocalized();
  const pathOf = ({ parentId, title }: Folder): string => {
    const around = folders.find(({ folderId }) => folderId === parentId);
    return around ? `${pathOf(around)} / ${localized(title)}` : localized(title);
  };
  return folders
    .map((folder) => ({ value: folder.folderId, label: pathOf(folder) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'kk'));
}
