import { describe, expect, it } from 'vitest';
import { inTree, withoutFolder } from './folders.ts';

const folder = (folderId: string, parentId: string | null) => ({
  folderId,
  parentId,
  title: { kk: '', ru: '', en: '' },
});
const folders = [folder('b', 'a'), folder('a', null), folder('c', 'b'), folder('d', null)];
const read = (list: typeof folders) => inTree(list).map(({ folder, depth }) => `${depth}${folder.folderId}`);

describe('folders of a bank', () => {
  it('stand below their parents', () => {
    expect(read(folders)).toEqual(['0a', '1b', '2c', '0d']);
  });

  it('move up when the one around them goes', () => {
    expect(read(withoutFolder(folders, 'b'))).toEqual(['0a', '1c', '0d']);
    expect(read(withoutFolder(folders, 'a'))).toEqual(['0b', '1c', '0d']);
  });
});
